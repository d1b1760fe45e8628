import { expect, test } from '@jest/globals';
import { createTimesOffice } from './times-office.ts';

/** An hour of which the lead of the project bills a half. */
async function createCorrected() {
  const office = await createTimesOffice();
  const entry = office.book();
  await office.webhook(entry.id);
  const [activity] = office.activitiesOf(entry.id);
  office.moco.person.setBillableSeconds(activity?.id ?? 0, 1800);
  return { ...office, entry };
}

const corrected = { seconds: 1800, worked_seconds: 3600 };

test('T4 O6 what a lead bills of an hour is no difference, and the totals show the time worked', async () => {
  const { compare } = await createCorrected();
  expect(await compare()).toMatchObject({ rows: [], totals: [{ source: 60, target: 60 }] });
});

test.each(['resync', 'repair'] as const)('T4 O2: a %s leaves what a lead bills of an hour', async (run) => {
  const { entry, activitiesOf, linkOf, ...office } = await createCorrected();
  await office[run](entry.id);
  expect(activitiesOf(entry.id)).toMatchObject([corrected]);
  expect((await linkOf(entry.id))?.outcome).toMatchObject({ code: 'up-to-date' });
});

test('T4: another text in awork leaves what a lead bills of an hour', async () => {
  const { entry, awork, webhook, activitiesOf } = await createCorrected();
  awork.person.updateTimeEntry(entry.id, { note: 'Abstimmung' });
  await webhook(entry.id);
  expect(activitiesOf(entry.id)).toMatchObject([{ ...corrected, description: 'Abstimmung' }]);
});

test('T4: another duration in awork is what MOCO bills', async () => {
  const { entry, awork, webhook, activitiesOf } = await createCorrected();
  awork.person.updateTimeEntry(entry.id, { durationSeconds: 5400 });
  await webhook(entry.id);
  expect(activitiesOf(entry.id)).toMatchObject([{ seconds: 5400, worked_seconds: 5400 }]);
});
