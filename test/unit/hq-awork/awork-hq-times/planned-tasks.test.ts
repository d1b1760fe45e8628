import { expect, test } from '@jest/globals';
import { madeOf } from '../../../../functions/jobs/keep-plan.ts';
import { planRecords } from '../../../../functions/ops/plan/plan-records.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import { createTimes } from './times-office.ts';

const direction = 'awork-hq-times';

test('O12: a plan counts the HQ task that several times need once, and none that Tandem knows', async () => {
  const { operator, book, booked, tasks } = await createTimes();
  book();
  book({ note: 'Reinzeichnung' });
  const before = tasks();
  const plan = async () => madeOf((await planRecords(connectionId, { direction }, operator)).data.records);
  expect(await plan()).toEqual([
    { direction, step: 'create-reporting', count: 2 },
    { direction, step: 'ensure-task', count: 1 },
  ]);
  expect(tasks()).toEqual(before);
  await booked({ note: 'Abstimmung' });
  expect(await plan()).toEqual([{ direction, step: 'create-reporting', count: 2 }]);
});
