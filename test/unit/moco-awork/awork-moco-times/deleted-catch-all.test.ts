import { expect, test } from '@jest/globals';
import { direction } from '../../../../functions/moco-awork/awork-moco-times/direction.ts';
import { unassignedItemKey } from '../../../../functions/moco-awork/awork-moco-times/unassigned-item.ts';
import { openClaim } from '../../../../shared/links/open-claim.ts';
import { createConnectorHarness } from '../run-harness.ts';
import { failureOf } from '../../shared/http-harness.ts';
import {
  aworkProjectId,
  entryExample,
  entryId,
  mocoProjectId,
  projectExample,
  usersOf,
} from './time-examples.ts';
import { stepsOf } from '../../shared/steps-of.ts';

const catchAll = { id: 77, name: 'Nicht zugeordnete Zeiterfassung', active: true };

/** An entry that fits no service item, and a MOCO that refuses it. */
async function refused(tasks: object[]) {
  const harness = createConnectorHarness({
    answer(request) {
      const { hostname, pathname } = new URL(request.url);
      if (pathname.includes('/timeentries/'))
        return Response.json(entryExample({ taskId: null, typeOfWork: null }));
      if (pathname.endsWith('/users')) return usersOf(hostname);
      if (request.method === 'GET') return Response.json({ ...mocoProject, tasks });
      return Response.json({ task: ['must exist'] }, { status: 422 });
    },
  });
  const data = projectExample({ takesTimes: true, timesRequested: true });
  await harness.link('project', String(mocoProjectId), { targetId: aworkProjectId, data });
  await harness.link('unassigned-item', String(mocoProjectId), { targetId: String(catchAll.id) });
  const claim = openClaim(harness.context, await harness.open('time', entryId));
  const { apply } = stepsOf(await direction.open(harness.context).prepare('time', entryId, claim.link));
  const { reason } = await failureOf(apply(claim));
  const item = await harness.links.get(unassignedItemKey('c1', mocoProjectId));
  return { reason, item: item?.targetId };
}

const mocoProject = {
  ...{ id: mocoProjectId, identifier: 'P1', name: 'Relaunch', active: true, tags: [], contracts: [] },
  ...{ customer: { id: 1, name: 'ACME' }, custom_properties: {}, updated_at: '2026-03-04T10:00:00Z' },
};

test('T2 a catch-all that somebody deleted in MOCO is forgotten, so that the next attempt makes it anew', async () => {
  expect(await refused([])).toMatchObject({ reason: { code: 'conflict', kind: 'retry' }, item: undefined });
});

test('T2 an entry that MOCO refuses for another reason is parked, and the catch-all stays', async () => {
  expect(await refused([catchAll])).toMatchObject({
    reason: { code: 'activity-refused', kind: 'park' },
    item: '77',
  });
});
