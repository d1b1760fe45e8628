import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { AbsenceOperator, Colleague, Company } from './absence-office.ts';
import { away, openAbsenceOperator, startCompany } from './absence-office.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);

const CONNECTION = 'wandelwerk';
const MAY = (day: number) => `2026-05-${String(day).padStart(2, '0')}`;
const vacation = (first: number, end: number) => `Vacation ${MAY(first)} ${MAY(end)}`;

let suite: RunningSuite;
let company: Company;
let operator: AbsenceOperator;
/** Workers remember HQ's people for a minute, so everybody is there from the start. */
const names = ['Lena', 'Nils', 'Olga', 'Paul', 'Rosa', 'Sven'];
let staff: Map<string, Colleague>;

beforeAll(async () => {
  company = await startCompany(CONNECTION, {
    mapping: { Vacation: 'Urlaub', RemoteWork: 'Homeoffice' },
    types: { Urlaub: 'DAY', Homeoffice: 'DAY' },
  });
  staff = new Map(names.map((name) => [name, company.hire(name)]));
  suite = await startSuite({ connector: 'personio-hq', args: company.suiteArgs });
  operator = openAbsenceOperator(suite, company);
  await operator.add();
  await operator.must('setup', CONNECTION);
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

/** As when the vendor's webhooks get lost. */
function unheard(act: () => void): void {
  const { trouble } = company.personio.outbox;
  trouble.lost = 1;
  act();
  trouble.lost = 0;
}

function ours({ userId }: Colleague) {
  const [row] = company.hq.state().absences.filter((each) => each.userId === userId);
  if (!row) throw new Error('HQ has no absence of them');
  return row;
}

test('P3 an edit in Personio follows, and of the earlier absence nothing is left', async () => {
  const lena = colleague('Lena');
  const { person } = company.personio;
  const id = company.approve(lena, 'Urlaub', away(MAY(4), MAY(8)));
  await operator.holds(lena, [vacation(4, 9)]);
  person.updateAbsence(id, { firstDay: MAY(5), startsAtNoon: true });
  await operator.holds(lena, [`Vacation ${MAY(5)}T12:00:00 ${MAY(9)}`]);
  person.updateAbsence(id, { lastDay: MAY(20) });
  person.updateAbsence(id, { lastDay: MAY(21) });
  await operator.settled(lena, [`Vacation ${MAY(5)}T12:00:00 ${MAY(22)}`]);
});

test('P3 what is deleted or rejected in Personio is gone in HQ, and comes back when it is approved again', async () => {
  const nils = colleague('Nils');
  const { person } = company.personio;
  const [first, second] = [4, 11].map((day) => company.approve(nils, 'Urlaub', away(MAY(day), MAY(day))));
  await operator.holds(nils, [vacation(4, 5), vacation(11, 12)]);
  person.deleteAbsence(first ?? '');
  person.updateAbsence(second ?? '', { status: 'REJECTED' });
  await operator.holds(nils, []);
  person.updateAbsence(second ?? '', { status: 'APPROVED' });
  await operator.settled(nils, [vacation(11, 12)]);
});

test('P3 edits, changes of the type alone and deletions nobody announced follow with the comparison', async () => {
  const olga = colleague('Olga');
  const { person } = company.personio;
  const days = [4, 11, 18].map((day) => company.approve(olga, 'Urlaub', away(MAY(day), MAY(day))));
  await operator.holds(olga, [vacation(4, 5), vacation(11, 12), vacation(18, 19)]);
  unheard(() => {
    person.updateAbsence(days[0] ?? '', { lastDay: MAY(5) });
    person.updateAbsence(days[1] ?? '', { typeId: company.typeId('Homeoffice') });
    person.deleteAbsence(days[2] ?? '');
    company.approve(olga, 'Urlaub', away(MAY(25), MAY(25)));
  });
  await operator.sweep();
  expect(company.entered(olga)).toEqual([
    `RemoteWork ${MAY(11)} ${MAY(12)}`,
    vacation(4, 6),
    vacation(25, 26),
  ]);
});

test('P3 what somebody removes or moves of ours in HQ is put right by the next run', async () => {
  const [paul, rosa] = [colleague('Paul'), colleague('Rosa')];
  for (const each of [paul, rosa]) company.approve(each, 'Urlaub', away(MAY(4), MAY(8)));
  await operator.holds(paul, [vacation(4, 9)]);
  await operator.holds(rosa, [vacation(4, 9)]);
  company.hq.person.deleteAbsence(ours(paul).id);
  company.hq.person.changeAbsence(ours(rosa).id, { end: `${MAY(7)}T00:00:00` });
  await operator.sweep();
  for (const each of [paul, rosa]) expect(company.entered(each)).toEqual([vacation(4, 9)]);
});

test('P3 absences people entered in HQ are never touched, even beside the same one of ours', async () => {
  const sven = colleague('Sven');
  const byHand = { userId: sven.userId, type: 'Vacation', note: 'Urlaub', isApproved: true };
  const period = { start: `${MAY(4)}T00:00:00`, end: `${MAY(9)}T00:00:00` };
  const entered = company.hq.person.createAbsence({ ...byHand, ...period });
  const id = company.approve(sven, 'Urlaub', away(MAY(4), MAY(8)));
  await operator.holds(sven, [vacation(4, 9)]);
  company.personio.person.updateAbsence(id, { lastDay: MAY(7) });
  await operator.holds(sven, [vacation(4, 8)]);
  company.personio.person.deleteAbsence(id);
  await operator.sweep();
  expect(company.hq.state().absences.filter(({ userId }) => userId === sven.userId)).toEqual([entered]);
});
