import { expect, test } from '@jest/globals';
import type { WebhookRequest } from '../../functions/ingress/accept-webhook.ts';
import { aworkHook, createIngressHarness, entryId, mocoHook, now } from '../unit/ingress/ingress-harness.ts';

test('a pointer says which record and why, and nothing of what the webhook said', async () => {
  const { accept, pointers } = await createIngressHarness();
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

/** Times and absences of somebody who was not there. */
const waitingForPeople: [string, string, string][] = [
  ['awork-moco-times', '*', 'waiting'],
  ['moco-awork-absences', '*', 'waiting'],
];

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
  ['a MOCO person', mocoHook('User create'), waitingForPeople],
  [
    'a day of absence in MOCO',
    mocoHook('Schedule update', { body: '{"id":7,"user":{"id":933}}' }),
    [['moco-awork-absences', 'person', '933']],
  ],
  ['a deleted day of absence', mocoHook('Schedule delete'), [['moco-awork-absences', 'day', '7']]],
  ['an awork entry', aworkHook('timetracking_deleted'), [['awork-moco-times', 'time', entryId]]],
  ['an awork person', aworkHook('user_updated'), waitingForPeople],
])('%s points to its record, or to the sweep that finds it', async (_case, request, expected) => {
  const { accept, pointers } = await createIngressHarness();
  await accept(request);
  expect(pointers().map(({ direction, entity, id }) => [direction, entity, id])).toEqual(expected);
});

test.each([
  ['an event nobody subscribed', mocoHook('Invoice create')],
  ['an archive event, which MOCO’s documentation only mentions', mocoHook('Project archive')],
  ['an awork event nobody subscribed', aworkHook('project_updated')],
])(
  '%s is accepted, so that the vendor does not switch the hook off, and queues nothing',
  async (_case, request) => {
    const { accept, pointers } = await createIngressHarness();
    expect(await accept(request)).toEqual({ accepted: true, pointers: 0 });
    expect(pointers()).toEqual([]);
  },
);

test.each<[string, WebhookRequest, [string, string][]]>([
  [
    'of MOCO that is no JSON',
    mocoHook('Project update', { body: 'id=7' }),
    [
      ['moco-awork-projects', 'changed'],
      ['awork-moco-times', 'waiting'],
    ],
  ],
  [
    'of MOCO for a day of absence that does not say whose it is',
    mocoHook('Schedule create', { body: '{"id":7,"user":null}' }),
    [['moco-awork-absences', 'all']],
  ],
  [
    'of MOCO without an id',
    mocoHook('Project update', { body: '{"uuid":"7"}' }),
    [['moco-awork-projects', 'changed']],
  ],
  [
    'of awork that names no record',
    aworkHook('timetracking_added', { body: '{"eventType":"timetracking_added"}' }),
    [['awork-moco-times', 'changed']],
  ],
])(
  'O8 a genuine webhook %s asks once for the sweeps that find its change',
  async (_case, request, expected) => {
    const { accept, pointers } = await createIngressHarness();
    const first = await accept(request);
    expect(await accept(request)).toEqual({ accepted: true, pointers: 0 });
    expect(first).toEqual({ accepted: true, pointers: pointers().length });
    const asked = pointers().map(({ direction, entity, id }) => [direction, entity === '*' && id]);
    expect(asked).toEqual(expect.arrayContaining(expected));
    // What comes unreadable until then needs no sweep of its own.
    expect(new Set(pointers().map(({ delay }) => delay))).toEqual(new Set([300]));
  },
);

test('O8 what is noted of a vendor’s webhooks: when they last came, and when last with another signature', async () => {
  const { accept, notes } = await createIngressHarness();
  await accept(mocoHook());
  await accept(aworkHook('timetracking_added', { headers: { 'x-tandem-secret': 'x'.repeat(40) } }));
  await accept(mocoHook('Project update', { path: `/moco/nord/${'x'.repeat(43)}` }));
  expect(await notes.last('nord', 'moco')).toEqual({ accepted: now().toISOString() });
  expect(await notes.last('nord', 'awork')).toEqual({ refused: now().toISOString() });
});

test('a body replayed under another target can only make us read that id', async () => {
  const { accept, pointers } = await createIngressHarness();
  await accept(mocoHook('Project delete', { body: '{"id":7}' }));
  expect(pointers()).toMatchObject([{ entity: 'project', id: '7' }]);
});

test('a paused connection still takes webhooks, because its records are remembered', async () => {
  const { accept } = await createIngressHarness();
  const request = mocoHook('Project update', { path: `/moco/ruhe/${'ruhe'.repeat(10)}` }, 'ruhe');
  expect(await accept(request)).toEqual({ accepted: true, pointers: 1 });
});

test('a connection without a secret is refused', async () => {
  const { accept, secrets } = await createIngressHarness();
  await secrets.remove({ id: 'nord', connector: 'moco-awork' });
  expect((await accept(mocoHook())).accepted).toBe(false);
});

test('the same webhook has the same hint, another event, time or body another one', async () => {
  const { accept, pointers } = await createIngressHarness();
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

/** An edit as awork tells it: when the record was changed, and when the webhook was written. */
const edit = (updatedOn: string, timestamp: string, eventType = 'timetracking_updated') =>
  aworkHook(eventType, {
    body: JSON.stringify({ eventType, entityId: entryId, timestamp, entity: { updatedOn } }),
  });

test('an awork entry that was just edited is read at once, and must show that edit', async () => {
  const { accept, pointers } = await createIngressHarness();
  await accept(edit('2026-03-04T10:00:00.1234567Z', '2026-03-04T10:00:00.2000001+00:00'));
  expect(pointers()).toMatchObject([{ entity: 'time', delay: 0, shows: 1_772_618_400_123_456 }]);
});

test('a deleted awork entry is read at once, and must be gone', async () => {
  const { accept, pointers } = await createIngressHarness();
  await accept(edit('2026-03-01T10:00:00Z', '2026-03-04T10:00:00Z', 'timetracking_deleted'));
  expect(pointers()).toMatchObject([{ entity: 'time', delay: 0, shows: 'gone' }]);
});

test.each([
  ['that something around it changed', edit('2026-03-01T10:00:00Z', '2026-03-04T10:00:00Z')],
  ['without a time', edit('', '2026-03-04T10:00:00Z')],
  ['with a time that is none', edit('gestern', '2026-03-04T10:00:00Z')],
  ['without the entry itself', aworkHook('timetracking_updated')],
])('an awork entry of which is told %s is read when awork’s lag is over', async (_what, request) => {
  const { accept, pointers } = await createIngressHarness();
  await accept(request);
  expect(pointers()).toMatchObject([{ entity: 'time', delay: 1 }]);
  expect(pointers()[0]).not.toHaveProperty('shows');
});
