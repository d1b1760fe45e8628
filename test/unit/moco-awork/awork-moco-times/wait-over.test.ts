import { expect, test } from '@jest/globals';
import { isWaitOver } from '../../../../functions/moco-awork/awork-moco-times/sweep-waiting.ts';
import type { Link, Outcome } from '../../../../shared/links/link.ts';
import { createConnectorHarness } from '../run-harness.ts';
import { mocoProjectId, personId, projectExample } from './time-examples.ts';

function waiting(waitingFor: string | undefined, kind: Outcome['kind'] = 'waiting'): Link {
  const key = { connection: 'c1', entity: 'time', sourceId: 'e1' };
  const outcome = { kind, code: 'x', details: {}, at: '2026-03-04T10:00:00Z' };
  return { key, fingerprints: {}, data: {}, history: [], outcome, waitingFor };
}

const aworkUser = {
  id: personId,
  userContactInfos: [{ type: 'email', subType: 'work', value: 'Jonas@Example.org ' }],
};
const mocoUser = { id: 9, firstname: 'J', lastname: 'K', active: true, email: 'jonas@example.org' };

/** awork knows the person; MOCO has these people. */
const harness = (people: object[]) =>
  createConnectorHarness({
    settings: { assignPeople: false },
    answer: (request) => Response.json(request.url.includes('awork') ? [aworkUser] : people),
  });

test.each([
  ['exists in MOCO by now', [mocoUser], true],
  ['is still missing', [], false],
  ['is there but deactivated', [{ ...mocoUser, active: false }], false],
  ['has another address', [{ ...mocoUser, email: 'j@example.org' }], false],
])('T3: an entry waiting for a person who %s', async (_case, people, expected) => {
  expect(await isWaitOver(waiting(`person:${personId}`), harness(people).tools)).toBe(expected);
});

test.each([
  ['is assigned by now', [9], true],
  ['is still not assigned', [8], false],
])('T9: an entry waiting for an assignment of somebody who %s', async (_case, assigned, expected) => {
  const { tools, link } = harness([]);
  await link('project', String(mocoProjectId), { targetId: 'p', data: projectExample({ assigned }) });
  expect(await isWaitOver(waiting(`assignment:${mocoProjectId}:9`), tools)).toBe(expected);
});

test.each([
  ['is active again', true],
  ['is still inactive', false],
])('T2: an entry waiting for a service item that %s', async (_case, active) => {
  const { tools, link } = harness([]);
  const data = projectExample({ items: [{ id: 5, name: 'Konzeption', active }] });
  await link('project', String(mocoProjectId), { targetId: 'p', data });
  expect(await isWaitOver(waiting(`item:${mocoProjectId}:5`), tools)).toBe(active);
});

test('T2: an entry waiting for a service item that was deleted in MOCO is read again', async () => {
  const { tools, link } = harness([]);
  await link('project', String(mocoProjectId), { targetId: 'p', data: projectExample({ items: [] }) });
  expect(await isWaitOver(waiting(`item:${mocoProjectId}:5`), tools)).toBe(true);
});

test.each(['timer', 'entry'])('an entry waiting for its %s is simply read again', async (waitingFor) => {
  expect(await isWaitOver(waiting(waitingFor), harness([]).tools)).toBe(true);
});

test.each<Outcome['kind']>(['parked', 'retrying'])('an entry that is %s is not waiting', async (kind) => {
  expect(await isWaitOver(waiting(undefined, kind), harness([]).tools)).toBe(false);
});
