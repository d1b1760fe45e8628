import { expect, test } from '@jest/globals';
import { explainOne } from '../../../functions/ops/explain/explain.ts';
import { connectionId } from '../ops/ops-harness.ts';
import { createTimes } from './awork-hq-times/times-office.ts';
import { createQuoteHarness } from './quotes/quote-harness.ts';
import { createHqOffice } from './hq-office.ts';

type Office = Pick<Awaited<ReturnType<typeof createHqOffice>>, 'operator'>;

async function show(direction: string, entity: string, id: string | number, { operator }: Office) {
  const record = { direction, entity, id: String(id) };
  const explained = await explainOne(connectionId, record, operator);
  return (
    explained?.source && Object.fromEntries(explained.source.fields.map((each) => [each.field, each.value]))
  );
}

test('O12: a project that was never transferred is shown as HQ has it', async () => {
  const office = await createHqOffice();
  const { id } = office.project('Relaunch', 'P-1');
  office.hq.person.updateProject(id, { endDate: '2026-06-30T00:00:00' });
  expect(await show('hq-awork-projects', 'project', id, office)).toEqual({
    ...{ name: 'P-1 Relaunch', 'start date': '2026-03-04', 'due date': '2026-06-30' },
    client: 'Nordlicht Verlag GmbH',
  });
  expect(await show('hq-awork-projects', 'project', 4711, office)).toBeNull();
});

test('O12: a time entry is shown as awork has it', async () => {
  const times = await createTimes();
  const { id } = await times.booked();
  expect(await show('awork-hq-times', 'time', id, times)).toEqual({
    ...{ person: 'Jonas Keller', date: '2026-03-02', duration: '1:30:00', project: 'P-1 Relaunch' },
    ...{ task: 'Grobkonzept', text: 'Entwurf', billable: 'yes' },
  });
});

test('O12: what stands for entries of one kind is no record of awork', async () => {
  const times = await createTimes();
  await times.booked();
  expect(await show('awork-hq-times', 'task', times.task.id, times)).toBeNull();
});

test('O12: a quote is shown by number and subject', async () => {
  const harness = await createQuoteHarness();
  const { id, number } = harness.quote();
  expect(await show('hq-awork-projects', 'quote', id, harness)).toEqual({
    number,
    subject: expect.stringMatching(/\S/),
  });
});
