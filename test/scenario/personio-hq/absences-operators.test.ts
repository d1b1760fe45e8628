import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { AbsenceOperator, Colleague, Company } from './absence-office.ts';
import { away, openAbsenceOperator, startCompany } from './absence-office.ts';
import { eventually } from '../eventually.ts';
import { explain } from '../explained.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);

const MAY = (day: number) => `2026-05-${String(day).padStart(2, '0')}`;
const vacation = (first: number, end: number) => `Vacation ${MAY(first)} ${MAY(end)}`;

interface Agency {
  company: Company;
  operator: AbsenceOperator;
  anna: Colleague;
  /** Entered in HQ by the first comparison. */
  first: string;
}
interface Checklist {
  items: { state: string; what: string }[];
}
let suite: RunningSuite;
let one: Agency;
let other: Agency;

async function found(id: string) {
  const company = await startCompany(id, {
    mapping: { Vacation: 'Urlaub', RemoteWork: 'Homeoffice' },
    types: { Urlaub: 'DAY', Homeoffice: 'DAY', Überstunden: 'HOUR', Sabbatical: 'DAY' },
  });
  const anna = company.hire('Anna');
  company.approve(anna, 'Sabbatical', away(MAY(25), MAY(29)));
  return { company, anna, first: company.approve(anna, 'Urlaub', away(MAY(4), MAY(8))) };
}

async function open(agency: Awaited<ReturnType<typeof found>>): Promise<Agency> {
  const operator = openAbsenceOperator(suite, agency.company);
  await operator.add();
  await operator.must('setup', agency.company.id);
  await operator.sweep();
  return { ...agency, operator };
}

beforeAll(async () => {
  const founded = await Promise.all([found('schluesselwerk'), found('markenwerk')]);
  suite = await startSuite({
    connector: 'personio-hq',
    args: founded.flatMap(({ company }) => company.suiteArgs),
  });
  [one, other] = await Promise.all([open(founded[0]), open(founded[1])]);
});
afterAll(async () => {
  await suite.stop();
  for (const { company } of [one, other]) await company.close();
});

const paused = ({ company: { id } }: Agency) =>
  eventually(`${id} is paused`, async () => {
    const { json } = await suite.ops<{ status: string; paused?: { code: string } }>(
      'connections',
      'show',
      id,
    );
    return json.status === 'paused' ? json.paused : undefined;
  });

test('O5 an absence is explained by its id in Personio or HQ and by the address of the person', async () => {
  const { company, first, anna } = one;
  const [held] = company.hq.state().absences.filter(({ userId }) => userId === anna.userId);
  const target = String(held?.id);
  for (const text of [first, target, ` ${company.email('ANNA')}`]) {
    const { records } = await explain(suite, text, company.id);
    expect(records.find(({ id }) => id === first)).toMatchObject({
      ...{ entity: 'absence', link: { targetId: target }, plan: { code: 'up-to-date' } },
    });
  }
});

test('O5 absences that were never received, are not mapped or are unknown are explained as such', async () => {
  const { company, anna } = one;
  const { trouble } = company.personio.outbox;
  trouble.lost = 1;
  const unheard = company.approve(anna, 'Urlaub', away(MAY(11), MAY(12)));
  trouble.lost = 0;
  expect((await explain(suite, unheard, company.id)).records).toMatchObject([
    { link: null, plan: { plan: 'create' } },
  ]);
  expect(company.entered(anna)).toEqual([vacation(4, 9)]);
  const sabbatical = company.personio.state().absences.find(({ firstDay }) => firstDay === MAY(25));
  expect((await explain(suite, sabbatical?.id ?? '', company.id)).records).toMatchObject([
    { link: null, plan: { code: 'type-unmapped', sentence: expect.stringContaining('"Sabbatical"') } },
  ]);
  const stranger = 'ffffffff-0000-4000-8000-000000000000';
  expect((await explain(suite, stranger, company.id)).remarks).toEqual([expect.stringContaining(stranger)]);
});

test('P4 a mapping that cannot be right is refused with every problem and its path, and nothing changes', async () => {
  const { operator, company } = one;
  const before = await operator.must('connections', 'show', company.id);
  const problems = (settings: object) => operator.add(settings).then(String, String);
  const mapping = { Vacation: 'Urlaub, urlaub ,', RemoteWork: 'Homeoffice, URLAUB' };
  const said = await problems({ startDate: 'bald', hourAbsences: 'raten', mapping });
  for (const path of ['startDate', 'hourAbsences', 'mapping.Vacation'])
    expect(said).toContain(`[0].settings.${path}: `);
  for (const problem of [
    /urlaub\W+ twice/,
    /holds an empty name/,
    /Urlaub\W+ is already mapped to RemoteWork/,
  ])
    expect(said).toMatch(problem);
  for (const missing of [{}, undefined])
    expect(await problems({ mapping: missing })).toContain('[0].settings.mapping: ');
  const misnamed = await problems({ mapping: { Ferien: 'Kur', Vacation: 'Urlaub, ' } });
  expect(misnamed).toContain(
    '[0].settings.mapping.Ferien: HQ has no such absence type; there are: Krankheit',
  );
  expect(misnamed).toContain('[0].settings.mapping.Vacation: holds an empty name');
  expect(await operator.must('connections', 'show', company.id)).toEqual(before);
});

test('P4 setup prints every problem of the mapping at once, with the number of absences left out', async () => {
  const { operator, company } = other;
  await operator.add({
    mapping: { Vacation: 'Urlaub, Erholung', RemoteWork: 'Home Office', OvertimeCompensation: 'Überstunden' },
  });
  const { json, exitCode } = await suite.ops<Checklist>('setup', company.id);
  const said = json.items.filter(({ state }) => state !== 'ok').map(({ state, what }) => `${state}: ${what}`);
  expect(exitCode).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(/^warning: Homeoffice \(0\), Sabbatical \(1\): keiner Art in HQ zugeordnet/),
    expect.stringMatching(/^warning: Überstunden: in Stunden angegeben/),
    expect.stringMatching(/^unseen: HQ sagt erst beim Eintragen/),
    expect.stringMatching(/^unseen: HQ verrät seine Einstellungen nicht: .*Urlaubskonten/),
    expect.stringMatching(/^person: .* Remote Arbeit enthält „Home Office“.*dort gibt es „Homeoffice“/),
    expect.stringMatching(/^person: .* Urlaub enthält „Erholung“, das keine Abwesenheitsart/),
  ]);
});

test('P4 HQ types may be written as HQ shows them, and the setup of what is finished ends well', async () => {
  const { operator, company, anna } = other;
  const before = company.entered(anna);
  await operator.add({ mapping: { urlaub: 'Urlaub', 'Remote Arbeit': 'Homeoffice' } });
  expect((await suite.ops('setup', company.id)).exitCode).toBe(0);
  expect(await operator.sweep()).toMatchObject({ code: 'up-to-date' });
  expect(company.entered(anna)).toEqual(before);
});

test('P2 setup tells hidden e-mail addresses from people whom HQ does not know', async () => {
  const { company } = other;
  const { person } = company.personio;
  const said = async () => {
    const { json } = await suite.ops<Checklist>('setup', company.id);
    return json.items.filter(({ state }) => state !== 'ok').map(({ what }) => what);
  };
  const { id } = person.createPerson({ firstName: 'Udo', lastName: 'Fremd', email: company.email('Udo') });
  expect(await said()).toContainEqual(expect.stringMatching(/^Udo Fremd: Niemand in HQ/));
  person.hideAttributes(['email']);
  expect(await said()).toContainEqual(expect.stringMatching(/keine E-Mail-Adresse: .*Attribut „E-Mail“/));
  person.hideAttributes([]);
  person.removePerson(id);
});

/** Both at the same time, because to resume takes twelve seconds. */
test('P1 a key that either system refuses pauses with one mail; with a new one everything follows', async () => {
  one.company.personio.person.revokeKey('personio-schluesselwerk');
  other.company.hq.person.revokeToken('hq-markenwerk');
  for (const { company, anna } of [one, other]) {
    company.approve(anna, 'Homeoffice', away(MAY(18), MAY(18)));
    company.approve(anna, 'Homeoffice', away(MAY(19), MAY(19)));
  }
  expect(await paused(one)).toMatchObject({ code: 'credentials-refused', details: { vendor: 'personio' } });
  expect(await paused(other)).toMatchObject({ code: 'credentials-refused', details: { vendor: 'hq' } });
  for (const { operator } of [one, other]) {
    await operator.quiet();
    expect(await operator.mails()).toEqual([expect.stringMatching(/Schlüssel[^]*Nichts geht verloren/)]);
  }
  one.company.personio.person.addKey({ clientId: 'neu', clientSecret: 'secret-schluesselwerk' });
  other.company.hq.person.addToken('neu');
  await one.operator.add({}, { clientId: 'neu' });
  await other.operator.add({}, { token: 'neu' });
  await Promise.all(
    [one, other].map(({ operator, company }) => operator.must('connections', 'resume', company.id)),
  );
  for (const { operator, company, anna } of [one, other]) {
    expect(await operator.quiet()).toMatchObject({ status: 'active', parked: 0, waiting: 0, retrying: 0 });
    const homeOffice = [18, 19].map((day) => `RemoteWork ${MAY(day)} ${MAY(day + 1)}`);
    expect(company.entered(anna)).toEqual(expect.arrayContaining([...homeOffice, vacation(4, 9)]));
    expect(company.entered(anna).filter((each) => each.startsWith('RemoteWork'))).toEqual(homeOffice);
  }
});
