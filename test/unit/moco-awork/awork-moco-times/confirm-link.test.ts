import { expect, test } from '@jest/globals';
import { confirmLink, readTarget } from '../../../../functions/moco-awork/awork-moco-times/read-target.ts';
import { readTimeLink } from '../../../../functions/moco-awork/awork-moco-times/time-link.ts';
import { fingerprints } from '../../../../shared/fingerprint.ts';
import type { MocoActivity } from '../../../../shared/vendors/moco/records.ts';
import { createConnectorHarness } from '../run-harness.ts';
import {
  activityExample,
  boundFacts,
  boundLink,
  entryId,
  leaverId,
  mocoUserId,
  settings,
  timeFacts,
  wantedFields,
  wantedKind,
} from './time-examples.ts';
import { wantedActivity } from '../../../../functions/moco-awork/awork-moco-times/wanted-activity.ts';

/** MOCO holds these activities. */
function createHarness(activities: MocoActivity[]) {
  return createConnectorHarness({
    answer(request) {
      const id = Number(new URL(request.url).pathname.split('/activities/')[1]);
      if (!id) return Response.json(activities);
      const found = activities.find((activity) => activity.id === id);
      return found ? Response.json(found) : new Response(null, { status: 404 });
    },
  });
}

const bound = { targetId: '400', fingerprints: {}, data: boundLink };
const unfinished = {
  key: { connection: 'c1', entity: 'time', sourceId: entryId },
  history: [],
  unfinishedSince: 1,
};
const lease = { lease: 'l', leaseUntil: 2, claimedAt: 1 };
const unbound = { ...unfinished, ...lease, fingerprints: {}, data: {} };

test('a link that was finished is taken as it is, without a call', async () => {
  const { tools, requests } = createHarness([]);
  const { unfinishedSince: _since, ...finished } = { ...unbound, ...bound };
  expect(await confirmLink(entryId, finished, tools)).toBe(finished);
  expect(requests).toEqual([]);
});

test('T1: a create whose answer was lost is found by our mark, and what it holds counts as written', async () => {
  const { tools, requests } = createHarness([activityExample({ seconds: 60 })]);
  const confirmed = await confirmLink(entryId, unbound, tools);
  expect(confirmed).toMatchObject({
    targetId: '400',
    fingerprints: fingerprints({ ...wantedFields, seconds: 60, person: mocoUserId }),
    data: { mocoUserId, mocoTaskId: 5 },
  });
  expect(requests).toEqual(['GET /api/v1/activities']);
});

test('an activity with the mark of another entry is not ours', async () => {
  const { tools } = createHarness([activityExample({ remote_id: `awork:${leaverId}` })]);
  expect((await confirmLink(entryId, unbound, tools)).targetId).toBeUndefined();
});

test('several activities with our mark stop and ask', async () => {
  const { tools } = createHarness([activityExample(), activityExample({ id: 401 })]);
  await expect(confirmLink(entryId, unbound, tools)).rejects.toMatchObject({
    reason: { code: 'several-activities' },
    details: { count: 2 },
  });
});

test('an unfinished change is read in MOCO itself, whatever we thought was written', async () => {
  const { tools, requests } = createHarness([activityExample({ description: 'Alt' })]);
  const confirmed = await confirmLink(entryId, { ...unbound, ...bound }, tools);
  expect(confirmed.fingerprints).toEqual(
    fingerprints({ ...wantedFields, description: 'Alt', person: mocoUserId }),
  );
  expect(requests).toEqual(['GET /api/v1/activities/400']);
});

test('T8: an unfinished deletion of ours that went through leaves nothing bound', async () => {
  const { tools } = createHarness([]);
  const removing = { ...bound, data: { ...boundLink, removing: true } };
  const confirmed = await confirmLink(entryId, { ...unbound, ...removing }, tools);
  expect([confirmed.targetId, confirmed.fingerprints]).toEqual([undefined, {}]);
});

test('T8: what was made anew after a deletion of ours, and never confirmed, is found by our mark', async () => {
  const { tools } = createHarness([activityExample({ id: 401 })]);
  const removing = { ...bound, data: { ...boundLink, removing: true } };
  const confirmed = await confirmLink(entryId, { ...unbound, ...removing }, tools);
  expect(confirmed).toMatchObject({ targetId: '401', activity: { id: 401 } });
  expect(confirmed.data).not.toHaveProperty('removing');
});

test('O6 what is gone while an attempt was unfinished, and we did not remove, somebody else has removed', async () => {
  const { tools } = createHarness([]);
  const confirmed = await confirmLink(entryId, { ...unbound, ...bound }, tools);
  expect(confirmed).toMatchObject({ targetId: '400', activity: 'gone' });
});

test('what was read to confirm is not read again to write', async () => {
  const { tools, requests } = createHarness([activityExample({ seconds: 60 })]);
  const confirmed = await confirmLink(entryId, unbound, tools);
  const target = await readTarget(wantedActivity(timeFacts(), settings), confirmed, tools);
  expect(target).toMatchObject({ activity: { id: 400, seconds: 60 } });
  expect(requests).toHaveLength(1);
});

test('T3: an activity that was made for somebody else without an answer is not kept for whoever the entry is of again', async () => {
  const { tools } = createHarness([
    activityExample({ user: { id: 11, firstname: 'Mia', lastname: 'Maas' } }),
  ]);
  const { data } = await confirmLink(entryId, { ...unbound, data: boundLink }, tools);
  const person = { kind: 'deactivated', mocoUserId, name: 'Jonas Keller' } as const;
  expect(wantedKind(boundFacts({ link: readTimeLink(data), person }))).toBe('wait: person-deactivated');
});
