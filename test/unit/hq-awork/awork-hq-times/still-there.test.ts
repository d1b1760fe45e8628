import { expect, test } from '@jest/globals';
import { timeReasons } from '../../../../functions/hq-awork/awork-hq-times/reasons.ts';
import { outcomeFor } from '../../../../shared/links/link.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import { createField, linkField } from '../hq-office.ts';
import { createTimes } from './times-office.ts';

test.each(['deleted', 'given to somebody else', 'edited'])(
  'R1: what is %s, but HQ does not find below whoever left, is there as it was, and said',
  async (how) => {
    const office = await createTimes({}, { leaversReportingsHidden: true });
    const { awork, hq } = office;
    const entry = await office.booked();
    const before = office.reportings();
    hq.person.deactivateUser(office.jonasHq.id);
    hq.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
    const mia = awork.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
    office.pass(700);
    if (how === 'deleted') awork.person.deleteTimeEntry(entry.id);
    else if (how === 'edited') awork.person.updateTimeEntry(entry.id, { durationSeconds: 60 });
    else awork.person.moveTimeEntry(entry.id, { userId: mia.id });
    await office.look('time', entry.id);
    expect(office.reportings()).toEqual(before);
    expect(await office.outcomeOf('time', entry.id)).toMatchObject({ code: 'reporting-locked' });
    expect((await office.compare('awork-hq-times')).causes).toEqual(['parked']);
  },
);

test('R1: a reporting of ours that counts as removed, but is there, is told by the next complete comparison', async () => {
  const office = await createTimes();
  const { awork, links, now } = office;
  const entry = await office.booked();
  const key = { connection: connectionId, entity: 'time', sourceId: entry.id };
  const claim = await links.claim({ key, leaseSeconds: 60 });
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  awork.person.deleteTimeEntry(entry.id);
  const outcome = outcomeFor(timeReasons['never-in-hq'], {}, now());
  await links.settle(claim.link, { targetId: undefined, fingerprints: {}, data: {}, outcome });
  expect((await office.compare('awork-hq-times')).causes).toEqual([]);
  office.pass(1);
  const { causes, totals } = await office.compare('awork-hq-times');
  expect(causes).toEqual(['doubled']);
  expect(totals).toMatchObject([{ source: 0, target: 90, others: 0 }]);
});

test('H2: time that was left in HQ because its transfer was off is not ours when it is on again', async () => {
  const office = await createTimes();
  const { awork, hq } = office;
  const entry = await office.booked();
  const asked = (isAsked: boolean) => {
    hq.person.setProjectField(office.hqProjectId, createField, String(isAsked));
    if (!isAsked) hq.person.setProjectField(office.hqProjectId, linkField, '');
    office.pass(600);
    return office.sync(office.hqProjectId);
  };
  await asked(false);
  awork.person.deleteTimeEntry(entry.id);
  await office.look('time', entry.id);
  await asked(true);
  await office.look('time', entry.id);
  office.pass(1);
  const { causes, totals } = await office.compare('awork-hq-times');
  expect(causes).toEqual(['not-ours']);
  expect(totals).toMatchObject([{ source: 0, target: 0, others: 90 }]);
});
