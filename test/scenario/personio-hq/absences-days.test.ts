import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { AbsenceOperator, Colleague, Company, SweepState } from './absence-office.ts';
import { away, openAbsenceOperator, startCompany } from './absence-office.ts';
import { eventually } from '../eventually.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);

/** Several Personio types become one HQ type, and names are written as people write them. */
const mapping = {
  ...{ SickLeave: 'krankheit', ChildSick: 'Kind krank', SickLeaveUnpaid: 'Krank ohne Lohn' },
  ...{ OvertimeCompensation: 'Überstundenabbau, Stundenausgleich', RemoteWork: 'Homeoffice' },
  ...{ CompanyAbsence: 'Messe,Dienstgang', PrivateAbsence: 'Arzttermin', ProfessionalEducation: 'Kurs' },
  ...{ TradeSchool: 'Berufsschule', MaternityLeave: 'Mutterschutz', ParentalLeave: 'Elternzeit' },
  ...{ Vacation: 'Urlaub ,  resturlaub', VacationUnpaid: 'Unbezahlt', SpecialLeave: 'Umzug' },
};
const hourTypes = ['Dienstgang', 'Arzttermin', 'Stundenausgleich'];

/** By Personio type, what HQ holds of 4 May 2026. */
const ofTypes = {
  ...{ Krankheit: 'SickLeave', 'Kind krank': 'ChildSick', 'Krank ohne Lohn': 'SickLeaveUnpaid' },
  ...{ Überstundenabbau: 'OvertimeCompensation', Homeoffice: 'RemoteWork', Kurs: 'ProfessionalEducation' },
  ...{ Berufsschule: 'TradeSchool', Mutterschutz: 'MaternityLeave', Elternzeit: 'ParentalLeave' },
  ...{ Urlaub: 'Vacation', Resturlaub: 'Vacation', Unbezahlt: 'VacationUnpaid', Umzug: 'SpecialLeave' },
};

/** One absence of somebody who has no other. */
type Case = [from: string, to: string | null, entered: string[], type?: string, more?: object];

const MAY_4 = ['2026-05-04', '2026-05-04'] as const;
const wholeDay = (hqType: string) => [`${hqType} 2026-05-04 2026-05-05`];
const types: Record<string, Case> = {
  ...Object.fromEntries(
    Object.entries(ofTypes).map(([type, hqType]): [string, Case] => [
      type,
      [...MAY_4, wholeDay(hqType), type],
    ]),
  ),
  Messe: [...MAY_4, ['CompanyAbsence 2026-05-04T07:00:00Z 2026-05-04T15:00:00Z'], 'Messe'],
};
const unmapped: Record<string, Case> = {
  ...{ Sabbatical: [...MAY_4, [], 'Sabbatical'], Lauf: [...MAY_4, [], 'Spendenlauf'] },
  Rückkehr: ['2026-06-01', '2026-06-30', [], 'Sabbatical'],
};
const halves: Record<string, Case> = {
  Morgen: ['2026-05-04', '2026-05-04 noon', ['Vacation 2026-05-04 2026-05-04T12:00:00']],
  Nachmittag: ['2026-05-04 noon', '2026-05-04', ['Vacation 2026-05-04T12:00:00 2026-05-05']],
  AbMittag: ['2026-05-04 noon', '2026-05-06', ['Vacation 2026-05-04T12:00:00 2026-05-07']],
  BisMittag: ['2026-05-04', '2026-05-06 noon', ['Vacation 2026-05-04 2026-05-06T12:00:00']],
  Beides: ['2026-12-30 noon', '2027-01-02 noon', ['Vacation 2026-12-30T12:00:00 2027-01-02T12:00:00']],
};
const fullDays = Object.fromEntries(
  (['Überstundenabbau', 'Mutterschutz', 'Elternzeit'] as const).flatMap((type): [string, Case][] => {
    const threeDays = [`${ofTypes[type]} 2026-05-04 2026-05-07`];
    return [
      [`${type} Morgen`, ['2026-05-04', '2026-05-04 noon', wholeDay(ofTypes[type]), type]],
      [`${type} Beides`, ['2026-05-04 noon', '2026-05-06 noon', threeDays, type]],
    ];
  }),
);
const summer = 'PrivateAbsence 2026-07-01T06:15:00Z 2026-07-01T07:45:00Z';
const winter = 'CompanyAbsence 2026-12-01T07:15:00Z 2026-12-01T08:45:00Z';
const endOfSummer = 'CompanyAbsence 2026-10-24T20:00:00Z 2026-10-25T05:00:00Z';
const clocks: Record<string, Case> = {
  Sommer: ['2026-07-01 08:15', '2026-07-01 09:45', [summer], 'Arzttermin'],
  Winter: ['2026-12-01 08:15', '2026-12-01 09:45', [winter], 'Dienstgang'],
  Umstellung: ['2026-10-24 22:00', '2026-10-25 06:00', [endOfSummer], 'Dienstgang'],
};
/** That many months ahead: open ends are entered up to the end of the third month. */
function firstOfMonth(ahead: number): string {
  const [year = 0, month = 0] = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Berlin' }).split('-');
  return new Date(Date.UTC(Number(year), Number(month) - 1 + ahead, 1)).toISOString().slice(0, 10);
}
const aroundStart: Record<string, Case> = {
  Vorher: ['2026-02-20', '2026-02-28', []],
  Überlappend: ['2026-02-20', '2026-03-01 noon', ['Vacation 2026-02-20 2026-03-01T12:00:00']],
  AmTag: ['2026-03-01', '2026-03-01', ['Vacation 2026-03-01 2026-03-02']],
  Offen: ['2026-05-04', null, [`Vacation 2026-05-04 ${firstOfMonth(4)}`]],
  Beantragt: [...MAY_4, [], 'Urlaub', { status: 'PENDING' }],
  Abgelehnt: [...MAY_4, [], 'Urlaub', { status: 'REJECTED' }],
  LöschungBeantragt: [...MAY_4, wholeDay('Vacation'), 'Urlaub', { status: 'DELETION_PENDING' }],
};
const leftOut: Record<string, Case> = {
  Ausgleich: ['2026-05-04 13:00', '2026-05-04 18:00', [], 'Stundenausgleich'],
};
const everything = { ...types, ...unmapped, ...halves, ...fullDays, ...clocks, ...aroundStart, ...leftOut };

const nobody = { userId: 0 };
const versions = ['v2', 'v1'] as const;
interface Agency {
  version: string;
  company: Company;
  operator: AbsenceOperator;
  colleagues: Map<string, Colleague>;
  first: SweepState;
}
let suite: RunningSuite;
let agencies: Map<string, Agency>;

/** Everybody is away once before the connection is there, so no webhook tells of it. */
async function fill(apiVersion: 'v1' | 'v2') {
  const names = new Set(Object.values(everything).map(([, , , type = 'Urlaub']) => type));
  const units = [...names].map((name) => [name, hourTypes.includes(name) ? 'HOUR' : 'DAY'] as const);
  const company = await startCompany(`tagwerk-${apiVersion}`, {
    ...{ mapping, apiVersion, types: Object.fromEntries(units) },
  });
  const colleagues = new Map<string, Colleague>();
  for (const [name, [from, to, , type = 'Urlaub', more]] of Object.entries(everything)) {
    const colleague = company.hire(name.replaceAll(' ', '-'));
    company.approve(colleague, type, away(from, to), { comment: 'Streng vertraulich', ...more });
    colleagues.set(name, colleague);
  }
  return { version: apiVersion, company, colleagues };
}

async function compare(filled: Awaited<ReturnType<typeof fill>>): Promise<Agency> {
  const operator = openAbsenceOperator(suite, filled.company);
  await operator.add();
  await operator.must('setup', filled.company.id);
  return { ...filled, operator, first: await operator.sweep() };
}

beforeAll(async () => {
  const filled = await Promise.all(versions.map(fill));
  suite = await startSuite({
    connector: 'personio-hq',
    args: filled.flatMap(({ company }) => company.suiteArgs),
  });
  const compared = await Promise.all(filled.map(compare));
  agencies = new Map(compared.map((agency) => [agency.version, agency]));
});
afterAll(async () => {
  await suite.stop();
  for (const { company } of agencies.values()) await company.close();
});

function agencyOf(version: string): Agency {
  const agency = agencies.get(version);
  if (!agency) throw new Error(`there is no agency on ${version}`);
  return agency;
}

function expectEntered(version: string, cases: Record<string, Case>): void {
  const { company, colleagues } = agencyOf(version);
  const names = Object.keys(cases);
  const held = names.map((name) => [name, company.entered(colleagues.get(name) ?? nobody)]);
  const wanted = Object.entries(cases).map(([name, [, , entered]]) => [name, entered]);
  expect(Object.fromEntries(held)).toEqual(Object.fromEntries(wanted));
}

const rules: [string, Record<string, Case>][] = [
  ['P1 what counts and ends on the start date or later is entered', aroundStart],
  ['P4 each HQ type is reached, by several types where wished', types],
  ['P4 clock times arrive as the same moments, in summer and in winter', clocks],
  ['P6 half days at either end or both arrive as half days', halves],
  ['P6 half days of types for full days become full days', fullDays],
];
for (const [rule, cases] of rules)
  test.each(versions)(`${rule} (API %s)`, (version) => expectEntered(version, cases));

test.each(versions)('P4 unmapped types are counted in the report and not entered (API %s)', (version) => {
  expectEntered(version, unmapped);
  const { company, first } = agencyOf(version);
  expect(first).toMatchObject({ details: { unmapped: 'Sabbatical (2), Spendenlauf (1)' } });
  expect(new Set(company.hq.state().absences.map(({ type }) => type)).size).toBe(14);
});

test.each(versions)(
  'P7 HQ learns the name of the type and nothing else of an absence (API %s)',
  async (version) => {
    const { company } = agencyOf(version);
    const { absences } = company.hq.state();
    const notes = new Set(absences.map(({ note }) => note));
    const sent = Object.values(everything).filter(([, , entered]) => entered.length > 0);
    expect(notes).toEqual(new Set(sent.map(([, , , type = 'Urlaub']) => type)));
    const { json } = await suite.ops('explain', company.id, company.email('Krankheit'));
    expect(JSON.stringify([absences, json])).not.toContain('vertraulich');
  },
);

test.each(versions)(
  'P1 a second comparison finds everything in line and writes nothing (API %s)',
  async (version) => {
    const { company, operator } = agencyOf(version);
    const before = company.hq.state();
    expect(await operator.sweep()).toMatchObject({ code: 'up-to-date', details: { sent: 0 } });
    expect(company.hq.state()).toEqual(before);
  },
);

test('P6 hours of types for days are left out, or become full days where the settings round', async () => {
  expectEntered('v2', leftOut);
  const { operator, colleagues, company } = agencyOf('v2');
  const entered = () => company.entered(colleagues.get('Ausgleich') ?? nobody);
  await operator.add({ hourAbsences: 'round' });
  // Workers keep the settings for a second.
  await eventually('the rounded day', async () => (await operator.sweep()) && entered().length > 0);
  expect(entered()).toEqual(wholeDay('OvertimeCompensation'));
});
