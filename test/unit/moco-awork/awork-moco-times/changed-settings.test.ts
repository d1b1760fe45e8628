import { expect, test } from '@jest/globals';
import { SWEEP, createPointer } from '../../../../shared/pointer.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import { createTimesOffice } from './times-office.ts';

/** An office whose settings change, and whose sweeps run; entries are of 2 March. */
async function createSettled(settings: object) {
  const office = await createTimesOffice();
  const { operator, awork, work, now, pass } = office;
  const change = async (changes: object) => {
    const connection = await operator.connections.get(connectionId);
    if (!connection) throw new Error('there is a connection');
    await operator.connections.put({ ...connection, settings: { ...connection.settings, ...changes } });
  };
  await change(settings);
  const sweep = async (scope: string) => {
    pass(600);
    const target = { direction: 'awork-moco-times', connection: connectionId, entity: SWEEP, id: scope };
    await operator.queue.send([createPointer(target, 'sweep', now())]);
    await work();
  };
  await sweep('changed');
  const readings = () => awork.calls()['GET /timeentries/:timeEntryId'] ?? 0;
  return { ...office, change, sweep, readings };
}

/** An entry that was looked at and left out because of its day. */
async function createLeftOut(startDate = '2026-03-03') {
  const office = await createSettled({ startDate });
  const { id } = office.book();
  await office.webhook(id);
  expect(await office.linkOf(id)).toMatchObject({ outcome: { code: 'before-start-date' } });
  return { ...office, id };
}

test.each(['all', 'changed'])(
  'T1: an earlier start date brings in what was left out before, by the sweep "%s"',
  async (scope) => {
    const { id, change, sweep, activitiesOf } = await createLeftOut();
    await change({ startDate: '2026-03-01' });
    await sweep(scope);
    expect(activitiesOf(id)).toMatchObject([{ date: '2026-03-02' }]);
  },
);

test('T1: an earlier start date than the daily comparison looks back to brings in hours that nobody had looked at', async () => {
  const { awork, change, sweep, person, aworkProject, typeOfWork, activitiesOf } = await createSettled({
    startDate: '2026-03-03',
  });
  const { id } = awork.person.createTimeEntry({
    ...{ userId: person.id, projectId: aworkProject, typeOfWorkId: typeOfWork('Beratung') },
    ...{ startDateLocal: '2024-03-04', durationSeconds: 3600 },
  });
  awork.person.createTimeEntry({
    ...{ userId: person.id, projectId: aworkProject, typeOfWorkId: typeOfWork('Beratung') },
    ...{ startDateLocal: '2024-02-28', durationSeconds: 3600 },
  });
  await sweep('changed');
  await change({ startDate: '2024-03-01' });
  await sweep('changed');
  expect(activitiesOf(id)).toHaveLength(1);
});

test('T1: what the start date leaves out costs no reading, however often the sweeps run', async () => {
  const { readings, sweep } = await createLeftOut();
  const before = readings();
  for (const scope of ['changed', 'all', 'changed', 'all']) await sweep(scope);
  expect(readings()).toBe(before);
});

test('T9: an entry that waits for an assignment passes once people are assigned with their time', async () => {
  const { book, webhook, linkOf, change, sweep, activitiesOf } = await createSettled({ assignPeople: false });
  const { id } = book();
  await webhook(id);
  expect(await linkOf(id)).toMatchObject({ outcome: { code: 'person-not-assigned' } });
  await sweep('waiting');
  expect(activitiesOf(id)).toEqual([]);
  await change({ assignPeople: true });
  await sweep('waiting');
  expect(activitiesOf(id)).toHaveLength(1);
});
