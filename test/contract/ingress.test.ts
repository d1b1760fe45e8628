import { expect, test } from '@jest/globals';
import type { WebhookRequest } from '../../functions/ingress/accept-webhook.ts';
import { createDynamoConnections } from '../../shared/connections/dynamo-connections.ts';
import { aworkHook, createIngressHarness, mocoHook, now, token } from '../unit/ingress/ingress-harness.ts';
import { startTestTable } from './test-table.ts';

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
  [
    'with another awork secret',
    aworkHook('timetracking_added', { headers: { 'x-tandem-secret': 'x'.repeat(40) } }),
  ],
  ['to the root', mocoHook('Project update', { path: '/' })],
];

test.each(refusals)(
  'a webhook %s is refused like every other, and nothing is queued',
  async (_case, request) => {
    const { accept, pointers } = await createIngressHarness();
    expect(await accept(request)).toEqual({ accepted: false, pointers: 0 });
    expect(pointers()).toEqual([]);
  },
);

test('a webhook for a connection that could not even be stored is refused like every other', async () => {
  const { table, stop } = await startTestTable(now);
  try {
    const { accept } = await createIngressHarness(createDynamoConnections(table));
    const request = mocoHook('Project update', { path: `/moco/${'n'.repeat(3000)}/${token}` });
    expect(await accept(request)).toEqual({ accepted: false, pointers: 0 });
  } finally {
    await stop();
  }
});

test('a webhook of a vendor that no direction of the connection hears is refused before its credentials are read', async () => {
  const { accept, hookKeys } = await createIngressHarness();
  hookKeys.read = () => Promise.reject(new Error('read'));
  const personio = { ...mocoHook(), path: `/personio/nord/${token}` };
  expect(await accept(personio)).toEqual({ accepted: false, pointers: 0 });
});

/** A task's description may hold pictures, and a vendor switches off a hook that is refused again and again. */
test('a body of five MiB is accepted', async () => {
  const { accept } = await createIngressHarness();
  expect(await accept(mocoHook('Project update', { body: large(5 * 1024 * 1024) }))).toEqual({
    accepted: true,
    pointers: 1,
  });
});
