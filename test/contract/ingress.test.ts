import { createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { WebhookRequest } from '../../functions/ingress/accept-webhook.ts';
import { MAX_BODY_BYTES, acceptWebhook } from '../../functions/ingress/accept-webhook.ts';
import { webhookReaders } from '../../functions/ingress/webhook-readers.ts';
import { registry } from '../../functions/registry.ts';
import type { Connection } from '../../shared/connections/connection.ts';
import { pointerSchema } from '../../shared/pointer.ts';
import { createMemoryQueue } from '../twins/memory-queue.ts';
import { createMemoryConnections, createMemorySecrets } from '../twins/memory-stores.ts';

const now = () => new Date('2026-03-04T10:00:00Z');
const token = 't'.repeat(43);
const hookSecret = 'h'.repeat(40);
const key = (connection: string) => `key-of-${connection}`;
const entryId = 'aaaaaaaa-0000-4000-8000-000000000001';
const statuses = { nord: 'active', sued: 'active', ruhe: 'paused', alt: 'cancelled' } as const;

async function createBench() {
  const [connections, secrets, queue] = [
    createMemoryConnections(),
    createMemorySecrets(),
    createMemoryQueue(now),
  ];
  for (const [id, status] of Object.entries(statuses)) {
    const connection: Connection = { id, connector: 'moco-awork', status, settings: {}, accounts: {} };
    await connections.put(connection);
    const moco = { baseUrl: `https://${id}.mocoapp.com/api/v1`, apiKey: 'k', signatureKeys: [key(id)] };
    const ingressToken = id === 'nord' ? token : id.repeat(10);
    await secrets.write(connection, {
      ingressToken,
      vendors: { moco, awork: { apiKey: 'k', hookSecrets: [hookSecret] } },
    });
  }
  const definitions = registry.map(({ definition }) => definition);
  const deps = { definitions, readers: webhookReaders, connections, secrets, queue, now };
  const pointers = () =>
    queue.messages.map(({ body, visibleAt }) => ({
      ...pointerSchema.parse(JSON.parse(body)),
      delay: (visibleAt - now().getTime()) / 1000,
    }));
  return { pointers, secrets, accept: (request: WebhookRequest) => acceptWebhook(request, deps) };
}

function mocoHook(
  event = 'Project update',
  changes: Partial<WebhookRequest> = {},
  signer = 'nord',
): WebhookRequest {
  const [target, name] = event.split(' ');
  const body = changes.body ?? '{"id":7,"name":"Geheim"}';
  const signature = createHmac('sha256', key(signer)).update(body).digest('hex');
  const headers = {
    'x-moco-target': target,
    'x-moco-event': name,
    'x-moco-timestamp': '1',
    'x-moco-signature': signature,
  };
  return { method: 'POST', path: `/moco/nord/${token}`, headers, body, ...changes };
}

function aworkHook(eventType: string, changes: Partial<WebhookRequest> = {}): WebhookRequest {
  const body = JSON.stringify({
    eventType,
    entityId: entryId,
    timestamp: '2026-03-04T10:00:00Z',
    entity: { note: 'Geheim' },
  });
  return {
    method: 'POST',
    path: `/awork/nord/${token}`,
    headers: { 'x-tandem-secret': hookSecret },
    body,
    ...changes,
  };
}

const large = (bytes: number) => JSON.stringify({ id: 7, info: 'x'.repeat(bytes - 18) });
const refusals: [string, WebhookRequest][] = [
  ['signed with another key', mocoHook('Project update', {}, 'sued')],
  ['without a signature', mocoHook('Project update', { headers: {} })],
  [
    'of one connection sent to another',
    mocoHook('Project update', { path: `/moco/sued/${'sued'.repeat(10)}` }),
  ],
  ['of one vendor sent as another’s', mocoHook('Project update', { path: `/awork/nord/${token}` })],
  ['with a body changed under its signature', { ...mocoHook(), body: '{"id":8}' }],
  ['with a wrong token', mocoHook('Project update', { path: `/moco/nord/${'x'.repeat(43)}` })],
  ['without a token', mocoHook('Project update', { path: '/moco/nord' })],
  ['for an unknown connection', mocoHook('Project update', { path: `/moco/nobody/${token}` })],
  [
    'for a cancelled connection',
    mocoHook('Project update', { path: `/moco/alt/${'alt'.repeat(10)}` }, 'alt'),
  ],
  ['of an unknown vendor', mocoHook('Project update', { path: `/hq/nord/${token}` })],
  [
    'of a vendor named like an object’s own parts',
    mocoHook('Project update', { path: `/constructor/nord/${token}` }),
  ],
  ['that is not a POST', mocoHook('Project update', { method: 'GET' })],
  ['that is no JSON', mocoHook('Project update', { body: 'id=7' })],
  ['larger than 64 KB', mocoHook('Project update', { body: large(MAX_BODY_BYTES + 1) })],
  [
    'with another awork secret',
    aworkHook('timetracking_added', { headers: { 'x-tandem-secret': 'x'.repeat(40) } }),
  ],
  ['to the root', mocoHook('Project update', { path: '/' })],
];

test.each(refusals)(
  'a webhook %s is refused like every other, and nothing is queued',
  async (_case, request) => {
    const { accept, pointers } = await createBench();
    expect(await accept(request)).toEqual({ accepted: false, pointers: 0 });
    expect(pointers()).toEqual([]);
  },
);

test('a body of exactly 64 KB is accepted', async () => {
  const { accept } = await createBench();
  expect(large(MAX_BODY_BYTES).length).toBe(MAX_BODY_BYTES);
  expect(await accept(mocoHook('Project update', { body: large(MAX_BODY_BYTES) }))).toEqual({
    accepted: true,
    pointers: 1,
  });
});

test('a pointer says which record and why, and nothing of what the webhook said', async () => {
  const { accept, pointers } = await createBench();
  await accept(mocoHook());
  const at = now().toISOString();
  const record = { v: 1, direction: 'moco-awork-projects', connection: 'nord', entity: 'project', id: '7' };
  const expected = {
    ...record,
    cause: 'webhook',
    at,
    firstAt: at,
    attempt: 0,
    hint: expect.any(String),
    delay: 1,
  };
  expect(pointers()).toEqual([expected]);
  expect(JSON.stringify(pointers())).not.toContain('Geheim');
});

test.each<[string, WebhookRequest, [string, string, string][]]>([
  ['a MOCO service item', mocoHook('Task update'), [['moco-awork-projects', '*', 'linked']]],
  [
    'a MOCO assignment',
    mocoHook('Contract create'),
    [
      ['moco-awork-projects', '*', 'linked'],
      ['awork-moco-times', '*', 'waiting'],
    ],
  ],
  ['a MOCO person', mocoHook('User create'), [['awork-moco-times', '*', 'waiting']]],
  ['an awork entry', aworkHook('timetracking_deleted'), [['awork-moco-times', 'time', entryId]]],
  ['an awork person', aworkHook('user_updated'), [['awork-moco-times', '*', 'waiting']]],
])('%s points to its record, or to the sweep that finds it', async (_case, request, expected) => {
  const { accept, pointers } = await createBench();
  await accept(request);
  expect(pointers().map(({ direction, entity, id }) => [direction, entity, id])).toEqual(expected);
});

test.each([
  ['an event nobody subscribed', mocoHook('Invoice create')],
  ['an archive event, which MOCO’s documentation only mentions', mocoHook('Project archive')],
  ['an awork event nobody subscribed', aworkHook('project_updated')],
  [
    'a test call without a record',
    aworkHook('timetracking_added', { body: '{"eventType":"timetracking_added"}' }),
  ],
])(
  '%s is accepted, so that the vendor does not switch the hook off, and queues nothing',
  async (_case, request) => {
    const { accept, pointers } = await createBench();
    expect(await accept(request)).toEqual({ accepted: true, pointers: 0 });
    expect(pointers()).toEqual([]);
  },
);

test('a body replayed under another target can only make us read that id', async () => {
  const { accept, pointers } = await createBench();
  await accept(mocoHook('Project delete', { body: '{"id":7}' }));
  expect(pointers()).toMatchObject([{ entity: 'project', id: '7' }]);
});

test('a paused connection still takes webhooks, because its records are remembered', async () => {
  const { accept } = await createBench();
  const request = mocoHook('Project update', { path: `/moco/ruhe/${'ruhe'.repeat(10)}` }, 'ruhe');
  expect(await accept(request)).toEqual({ accepted: true, pointers: 1 });
});

test('a connection without a secret is refused', async () => {
  const { accept, secrets } = await createBench();
  await secrets.remove({ id: 'nord', connector: 'moco-awork' });
  expect((await accept(mocoHook())).accepted).toBe(false);
});

test('the same webhook has the same hint, another event, time or body another one', async () => {
  const { accept, pointers } = await createBench();
  const base = mocoHook();
  const later = { ...base, headers: { ...base.headers, 'x-moco-timestamp': '2' } };
  for (const request of [
    base,
    base,
    later,
    mocoHook('Project create'),
    mocoHook('Project update', { body: '{"id":7}' }),
  ])
    await accept(request);
  const hints = pointers().map(({ hint }) => hint);
  expect(hints[1]).toBe(hints[0]);
  expect(new Set(hints).size).toBe(4);
});
