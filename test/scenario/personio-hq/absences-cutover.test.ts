import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { explain } from '../explained.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';
import type { AbsenceOperator, Colleague, Company } from './absence-office.ts';
import { away, openAbsenceOperator, startCompany } from './absence-office.ts';
import { reconcileMay } from './reconciled.ts';

jest.setTimeout(240_000);

const ID = 'wechselwerk';
const MAY = (day: number) => `2026-05-${String(day).padStart(2, '0')}`;
const vacation = (first: number, end: number) => `Vacation ${MAY(first)} ${MAY(end)}`;

let suite: RunningSuite;
let company: Company;
let operator: AbsenceOperator;
let staff: Record<'alma' | 'bert' | 'cara', Colleague>;
let absences: Record<keyof typeof staff, string>;

/** What the integration before us entered in HQ. */
function former({ userId }: Colleague, first: number, end: number, note = 'Urlaub') {
  const [from, to] = [`${MAY(first)}T00:00:00`, `${MAY(end)}T00:00:00`];
  const form = { userId, type: 'Vacation', start: from, end: to, note, isApproved: true };
  return company.hq.person.createAbsence(form);
}

beforeAll(async () => {
  company = await startCompany(ID, { mapping: { Vacation: 'Urlaub' }, types: { Urlaub: 'DAY' } });
  staff = { alma: company.hire('Alma'), bert: company.hire('Bert'), cara: company.hire('Cara') };
  const approve = (who: Colleague) => company.approve(who, 'Urlaub', away(MAY(4), MAY(8)));
  const { alma, bert, cara } = staff;
  absences = { alma: approve(alma), bert: approve(bert), cara: approve(cara) };
  former(alma, 4, 9);
  former(bert, 4, 12);
  suite = await startSuite({ connector: 'personio-hq', args: company.suiteArgs });
  operator = openAbsenceOperator(suite, company);
  await operator.add({}, { liveSince: new Date(Date.now() + 60_000).toISOString() });
  await operator.must('setup', ID);
});
afterAll(async () => {
  await suite.stop();
  await company.close();
});

const heldOf = ({ userId }: Colleague) => company.hq.state().absences.filter((row) => row.userId === userId);

test('O7 P1 equal absences of the integration before us are taken over as they are, and what is missing is entered', async () => {
  const before = heldOf(staff.alma);
  await operator.sweep();
  await operator.settled(staff.cara, [vacation(4, 9)]);
  expect(heldOf(staff.alma)).toEqual(before);
  const { records } = await explain(suite, absences.alma, ID);
  expect(records).toMatchObject([
    { link: { targetId: String(before[0]?.id) }, plan: { code: 'up-to-date' } },
  ]);
});

test('O7 P3 one that only overlaps is parked with what HQ has, told by reconcile, and entered once HQ was tidied', async () => {
  const [old] = heldOf(staff.bert);
  const [record] = (await explain(suite, absences.bert, ID)).records;
  expect(record?.deadLetters).toMatchObject([{ code: 'absence-ambiguous' }]);
  expect(await reconcileMay(suite, ID)).toMatchObject({ exitCode: 0, causes: { parked: 1, 'not-ours': 1 } });
  company.hq.person.deleteAbsence(old?.id ?? 0);
  await operator.must('dlq', 'replay', '--connection', ID, '--yes');
  await operator.settled(staff.bert, [vacation(4, 9)]);
  const after = await reconcileMay(suite, ID);
  expect(after).toMatchObject({ exitCode: 0, causes: {} });
  expect(after.totals.map(({ source, target }) => [source, target])).toEqual([
    [5, 5],
    [5, 5],
    [5, 5],
  ]);
});

test('O7 P3 what somebody entered in HQ for themselves stays, beside everything of Personio', async () => {
  const own = former(staff.cara, 18, 20, 'Umzug');
  const { alma } = staff;
  company.personio.person.updateAbsence(absences.alma, { lastDay: MAY(7) });
  await operator.settled(alma, [vacation(4, 8)]);
  expect(heldOf(alma)).toHaveLength(1);
  expect(heldOf(staff.cara)).toContainEqual(own);
});

test('P1 the version of the Personio API is changed by adding the connection again: nothing in HQ changes', async () => {
  await operator.sweep();
  const before = company.hq.state().absences;
  for (const apiVersion of ['v1', 'v2'] as const) {
    await operator.add({}, { apiVersion });
    await operator.sweep();
    await operator.quiet();
    expect(company.hq.state().absences).toEqual(before);
    expect(await reconcileMay(suite, ID)).toMatchObject({ exitCode: 0, compared: 3 });
  }
  const number = company.personio.state().absences.find(({ id }) => id === absences.cara)?.numericId;
  const { remarks, records } = await explain(suite, String(number), ID);
  expect(records).toMatchObject([{ id: absences.cara, plan: { code: 'up-to-date' } }]);
  expect(remarks).toEqual([expect.stringContaining(String(number))]);
  company.personio.person.updateAbsence(absences.cara, { lastDay: MAY(6) });
  await operator.settled(staff.cara, [vacation(4, 7)]);
});
