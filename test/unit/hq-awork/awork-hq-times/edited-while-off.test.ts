import { expect, test } from '@jest/globals';
import { createField, linkField } from '../hq-office.ts';
import { createTimes } from './times-office.ts';

test('H2: an entry that was edited while its transfer was off follows when it is on again', async () => {
  const office = await createTimes();
  const { hq, awork, hqProjectId, reportings, look, sync, fieldOf } = office;
  const entry = await office.booked();
  const address = fieldOf(hqProjectId, linkField) ?? '';
  hq.person.setProjectField(hqProjectId, createField, 'false');
  hq.person.setProjectField(hqProjectId, linkField, '');
  await sync(hqProjectId);
  awork.person.updateTimeEntry(entry.id, { durationSeconds: 60 });
  await look('time', entry.id);
  expect(reportings().map(({ duration }) => duration)).toEqual([5400]);
  hq.person.setProjectField(hqProjectId, linkField, address);
  await sync(hqProjectId);
  expect(reportings().map(({ duration }) => duration)).toEqual([60]);
});
