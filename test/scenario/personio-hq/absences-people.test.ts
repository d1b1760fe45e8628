import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { AbsenceOperator, Colleague, Company } from './absence-office.ts';
import { away, openAbsenceOperator, startCompany } from './absence-office.ts';
import { handled, letterOf } from '../explained.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);

const CONNECTION = 'menschenwerk';
const MAY = (day: number) => `2026-05-${String(day).padStart(2, '0')}`;
const vacation = (first: number, end: number) => `Vacation ${MAY(first)} ${MAY(end)}`;

let suite: RunningSuite;
let company: Company;
let operator: AbsenceOperator;
/** Workers remember HQ's people for a minute, so all but the new ones are there from the start. */
const names = ['Ute', 'Vera', 'Wim', 'Xaver', 'Yara', 'Zoe'];
let staff: Map<string, Colleague>;

beforeAll(async () => {
  company = await startCompany(CONNECTION, {
    mapping: { Vacation: 'Urlaub, Resturlaub', RemoteWork: 'Homeoffice', PrivateAbsence: 'Arzttermin' },
    types: { Urlaub: 'DAY', Resturlaub: 'DAY', Homeoffice: 'DAY', Arzttermin: 'HOUR' },
  });
  staff = new Map(names.map((name) => [name, company.hire(name)]));
  for (const name of ['Vera', 'Wim', 'Xaver'])
    company.approve(colleague(name), 'Urlaub', away(MAY(4), MAY(8)));
  company.approve(colleague('Yara'), 'Arzttermin', away(`${MAY(4)} 08:00`, `${MAY(4)} 10:00`));
  const email = company.email('Tipfehler');
  company.personio.person.updatePerson(colleague('Zoe').personId, { email });
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

function absenceOf(name: string): string {
  const { personId } = colleague(name);
  return company.personio.state().absences.find((each) => each.personId === personId)?.id ?? '';
}

function ours({ userId }: Colleague) {
  const [row] = company.hq.state().absences.filter((each) => each.userId === userId);
  if (!row) throw new Error('HQ has no absence of them');
  return row;
}

test('P2 somebody who is new in both systems needs no comparison: their first absence arrives at once', async () => {
  const mira = company.hire('Mira');
  company.approve(mira, 'Urlaub', away(MAY(4), MAY(8)));
  await operator.settled(mira, [vacation(4, 9)]);
});

test('P2 whoever HQ does not know waits with a sentence that says so, and follows once they are there', async () => {
  const email = company.email('Tarik');
  const tarik = company.personio.person.createPerson({ firstName: 'Tarik', lastName: 'Muster', email });
  const id = company.approve({ personId: tarik.id }, 'Urlaub', away(MAY(4), MAY(8)));
  const outcome = await handled(suite, id, { code: 'absent-person-unknown', connection: CONNECTION });
  expect(outcome.sentence).toMatch(/^Urlaub of Tarik Muster, 2026-05-04 – 2026-05-08: nobody in HQ/);
  expect((await operator.quiet()).waiting).toBe(1);
  const { id: userId } = company.hq.person.createUser({ firstName: 'T.', lastName: 'Muster', email });
  await operator.sweep();
  expect(company.entered({ userId })).toEqual([vacation(4, 9)]);
});

test('P2 an address that is corrected in Personio lets what waited go on without a comparison', async () => {
  const misspelled = colleague('Zoe');
  const id = company.approve(misspelled, 'Urlaub', away(MAY(4), MAY(8)));
  await handled(suite, id, { code: 'absent-person-unknown', connection: CONNECTION });
  const email = company.email('Zoe');
  company.personio.person.updatePerson(misspelled.personId, { email });
  await operator.settled(misspelled, [vacation(4, 9)]);
});

test('P2 whoever is deactivated in HQ gets nothing there, with a sentence that says so, until they are active again', async () => {
  const dana = company.hire('Dana');
  company.hq.person.deactivateUser(dana.userId);
  const id = company.approve(dana, 'Urlaub', away(MAY(4), MAY(8)));
  const outcome = await handled(suite, id, { code: 'absent-person-deactivated', connection: CONNECTION });
  expect(outcome.sentence).toContain('Dana Muster is deactivated in HQ');
  expect(company.entered(dana)).toEqual([]);
  company.hq.person.updateUser(dana.userId, { isDeactivated: false });
  await operator.sweep();
  await operator.settled(dana, [vacation(4, 9)]);
});

test('P2 hidden e-mail addresses pause the connection with a mail that names the right, and nothing changes', async () => {
  const before = company.hq.state();
  company.personio.person.hideAttributes(['email']);
  await operator.sweep();
  expect(await operator.quiet()).toMatchObject({ status: 'paused', parked: 0 });
  const shown = await suite.ops('connections', 'show', CONNECTION);
  expect(shown.json).toMatchObject({ status: 'paused', paused: { code: 'emails-not-readable' } });
  expect(await operator.mails()).toEqual([
    expect.stringMatching(/Attribut „E-Mail“ freigeben[^]*Nichts geht/),
  ]);
  expect(company.hq.state()).toEqual(before);
});

test('P2 with the right given and the connection resumed, what happened in between follows', async () => {
  const id = company.approve(colleague('Ute'), 'Resturlaub', away(MAY(4), MAY(8)));
  company.personio.person.deleteAbsence(absenceOf('Xaver'));
  await operator.quiet();
  expect(company.entered(colleague('Xaver'))).toEqual([vacation(4, 9)]);
  company.personio.person.hideAttributes([]);
  await operator.add({ mapping: { RemoteWork: 'Urlaub, Homeoffice', Vacation: 'Resturlaub' } });
  await operator.must('connections', 'resume', CONNECTION);
  await operator.settled(colleague('Ute'), [vacation(4, 9)]);
  expect(company.entered(colleague('Xaver'))).toEqual([]);
  expect((await suite.ops('explain', CONNECTION, id)).json).toMatchObject({
    records: [{ plan: { code: 'up-to-date' }, remembered: false }],
  });
});

test('P5 a changed mapping leaves what is there as it is, until it is edited in Personio', async () => {
  const [vera, wim, yara] = [colleague('Vera'), colleague('Wim'), colleague('Yara')];
  const { person } = company.personio;
  const visit = `PrivateAbsence ${MAY(4)}T06:00:00Z ${MAY(4)}T08:00:00Z`;
  for (const each of [vera, wim]) expect(company.entered(each)).toEqual([vacation(4, 9)]);
  expect(company.entered(yara)).toEqual([visit]);
  const before = ours(vera);
  const orphan = absenceOf('Yara');
  person.updateAbsence(absenceOf('Wim'), { lastDay: MAY(7) });
  person.updateAbsence(orphan, { endsAt: `${MAY(4)}T11:00` });
  await operator.settled(wim, [`RemoteWork ${MAY(4)} ${MAY(8)}`]);
  const { sentence } = await letterOf(suite, orphan, 'type-no-longer-mapped');
  expect(sentence).toContain('"Arzttermin"');
  expect(company.entered(yara)).toEqual([visit]);
  expect(ours(vera)).toEqual(before);
});

test('O7 P1 a customer who cancels and comes back has every absence once, and follows from then on', async () => {
  const before = company.hq.state().absences;
  expect(before.filter(({ createdBy }) => createdBy === 'api')).not.toEqual([]);
  await operator.must('connections', 'cancel', CONNECTION, '--yes');
  expect(await operator.start()).toMatchObject({ create: 0, delete: 0 });
  await operator.quiet();
  expect(company.hq.state().absences).toEqual(before);
  // It was edited while its type was not mapped, so that HQ has it as it was.
  await letterOf(suite, absenceOf('Yara'), 'absence-ambiguous');
  const [first] = company.personio
    .state()
    .absences.filter(({ personId }) => personId === colleague('Vera').personId);
  company.personio.person.deleteAbsence(first?.id ?? '');
  await operator.sweep();
  await operator.quiet();
  expect(company.hq.state().absences).toHaveLength(before.length - 1);
});
