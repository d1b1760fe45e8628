import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { explain } from '../explained.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';
import type { AbsenceOperator, Colleague, Company } from './absence-office.ts';
import { away, openAbsenceOperator, startCompany } from './absence-office.ts';
import { reconcileMay } from './reconciled.ts';

jest.setTimeout(240_000);

const ID = 'abgleichwerk';
const MAY = (day: number) => `2026-05-${String(day).padStart(2, '0')}`;
const vacation = (first: number, end: number) => `Vacation ${MAY(first)} ${MAY(end)}`;

let suite: RunningSuite;
let company: Company;
let operator: AbsenceOperator;
const names = ['Rita', 'Udo', 'Vera'];
let staff: Map<string, Colleague>;
let absences: Map<string, string>;

beforeAll(async () => {
  company = await startCompany(ID, { mapping: { Vacation: 'Urlaub' }, types: { Urlaub: 'DAY' } });
  staff = new Map(names.map((name) => [name, company.hire(name)]));
  const approve = (name: string) => company.approve(colleague(name), 'Urlaub', away(MAY(4), MAY(8)));
  absences = new Map(names.map((name) => [name, approve(name)]));
  suite = await startSuite({ connector: 'personio-hq', args: company.suiteArgs });
  operator = openAbsenceOperator(suite, company);
  await operator.add();
  await operator.must('setup', ID);
  await operator.sweep();
});
afterAll(async () => {
  await suite.stop();
  await company.close();
});

function colleague(name: string): Colleague {
  const found = staff.get(name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}

function entryOf(name: string) {
  const [row] = company.hq.state().absences.filter(({ userId }) => userId === colleague(name).userId);
  if (!row) throw new Error(`HQ has no absence of ${name}`);
  return row;
}

test('O6 P3 reconcile names each difference by its cause, repairs what may be, and finds both sides equal then', async () => {
  const { hq, personio } = company;
  expect(await reconcileMay(suite, ID)).toMatchObject({ exitCode: 0, rows: [], compared: 3 });
  hq.person.deleteAbsence(entryOf('Rita').id);
  hq.person.changeAbsence(entryOf('Udo').id, { end: `${MAY(7)}T00:00:00` });
  const { userId, type, start, end } = entryOf('Vera');
  const byHand = { userId, type, start, end, note: 'von Hand', isApproved: true };
  const doubled = hq.person.createAbsence(byHand);
  const own = hq.person.createAbsence({
    ...byHand,
    start: `${MAY(18)}T00:00:00`,
    end: `${MAY(20)}T00:00:00`,
  });
  const email = company.email('Willi');
  const { id: personId } = personio.person.createPerson({ firstName: 'Willi', lastName: 'Muster', email });
  const waiting = company.approve({ personId }, 'Urlaub', away(MAY(11), MAY(12)));
  await operator.quiet();
  const found = await reconcileMay(suite, ID);
  expect(found).toMatchObject({ exitCode: 1, repaired: null });
  expect(found.causes).toEqual({ gone: 1, differs: 1, doubled: 1, 'not-ours': 1, waiting: 1 });
  expect(found.rows).toContainEqual(expect.objectContaining({ cause: 'waiting', id: waiting }));
  expect(found.rows).toContainEqual(
    expect.objectContaining({
      ...{ cause: 'differs', id: absences.get('Udo') },
      fields: [{ field: 'to', wanted: MAY(8), held: MAY(6) }],
    }),
  );
  const repaired = await reconcileMay(suite, ID, '--repair', '--yes');
  expect(repaired).toMatchObject({ exitCode: 0, repaired: 2 });
  for (const name of names) await operator.settled(colleague(name), [vacation(4, 9)]);
  // What only HQ has is for people to judge, and so is who somebody is.
  hq.person.deleteAbsence(doubled.id);
  const willi = hq.person.createUser({ firstName: 'Willi', lastName: 'Muster', email });
  await operator.sweep();
  await operator.settled({ userId: willi.id }, [vacation(11, 13)]);
  const after = await reconcileMay(suite, ID);
  expect(after).toMatchObject({ exitCode: 0, causes: { 'not-ours': 1 }, compared: 4 });
  expect(after.totals.map(({ source, target }) => target - source)).toEqual([0, 0, 0, 0]);
  expect(after.totals.reduce((sum, { others }) => sum + others, 0)).toBe(2);
  expect(hq.state().absences).toContainEqual(own);
});

test('O5 P3 what HQ holds otherwise is explained field by field', async () => {
  const { hq } = company;
  hq.person.changeAbsence(entryOf('Vera').id, { note: 'Kur' });
  const { records } = await explain(suite, absences.get('Vera') ?? '', ID);
  expect(records).toMatchObject([{ plan: { plan: 'change' } }]);
  await operator.must('resync', ID, '--ids', absences.get('Vera') ?? '', '--yes');
  await operator.settled(colleague('Vera'), [vacation(4, 9)]);
  expect(entryOf('Vera').note === 'Kur').toBe(false);
});
