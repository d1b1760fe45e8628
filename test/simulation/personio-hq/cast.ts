import type { Company } from './company.ts';
import { recordOf } from './hq-record.ts';
import { isCounted } from './in-scope.ts';
import { matchedUser } from './matched-user.ts';
import { hqTypeNamed } from './mapped-type.ts';
import { pick } from '../random.ts';
import { someTimes } from './some-times.ts';

export const domain = 'suedagentur.example';

/** Cleo has no match at first; Hauke is in HQ only. */
const inPersonio = ['Anna', 'ben', 'Cleo', 'Dora', 'Emil'];
const inHq = ['anna', 'Ben', 'Dora', 'Emil', 'Hauke'];

const types = [
  { name: 'Urlaub', unit: 'DAY' },
  { name: 'Arzttermin', unit: 'HOUR' },
  { name: 'Ehrenamt', unit: 'DAY' },
  { name: 'Elternzeit', unit: 'DAY' },
  { name: 'Dienstgang', unit: 'HOUR' },
  { name: 'Krank', unit: 'DAY' },
  { name: 'Behördengang', unit: 'DAY' },
] as const;

/** Who is there, and what they have entered before anything is transferred. */
export function prepareCompany(company: Company, random: () => number): void {
  const { personio, hq } = company;
  for (const name of inPersonio) {
    personio.person.createPerson({ firstName: name, lastName: 'X', email: `${name}@${domain}` });
  }
  for (const name of inHq)
    hq.person.createUser({ firstName: name, lastName: 'X', email: `${name}@${domain}` });
  for (const type of types.slice(0, 5 + Math.floor(random() * 3))) personio.person.createAbsenceType(type);
  for (let count = 0; count < 6; count += 1) enterAbsence(company, random);
  for (let count = 0; count < 2; count += 1) enterForeign(company, random);
  copyIntoHq(company, random);
}

export function enterAbsence({ personio }: Company, random: () => number) {
  const { persons, absenceTypes } = personio.state();
  const type = pick(random, absenceTypes);
  const status = pick(random, ['APPROVED', 'APPROVED', 'APPROVED', 'PENDING'] as const);
  const basics = { personId: pick(random, persons).id, typeId: type.id, status, comment: 'vertraulich' };
  return personio.person.createAbsence({ ...basics, ...someTimes(type.unit, random) });
}

/** Somebody's own absence in HQ, nobody else's business. */
export function enterForeign({ hq }: Company, random: () => number) {
  const [start, end] = pick(random, [
    ['2026-03-02T00:00:00', '2026-03-04T00:00:00'],
    ['2026-03-05T12:00:00', '2026-03-06T00:00:00'],
  ] as const);
  const type = pick(random, ['Vacation', 'SickLeave', 'SpecialLeave']);
  const user = pick(random, hq.state().users);
  return hq.person.createAbsence({ userId: user.id, type, start, end, note: 'von Hand', isApproved: true });
}

/** Before the transfer began, absences were entered twice by hand, or by an integration before us; some of them otherwise. */
function copyIntoHq(company: Company, random: () => number): void {
  const { personio, hq } = company;
  for (const row of personio.state().absences.filter(isCounted)) {
    const user = matchedUser(row.personId, company);
    const type = personio.state().absenceTypes.find(({ id }) => id === row.typeId);
    const hqType = hqTypeNamed(type?.name, company.settings());
    if (typeof user !== 'number' || !type || !hqType || random() < 0.5) continue;
    const record = recordOf(row, hqType, company.settings(), company.now());
    const otherwise = pick(random, [{}, {}, { note: 'von früher' }, { end: LATER }]);
    if (record)
      hq.person.createAbsence({ ...record, userId: user, note: type.name, isApproved: true, ...otherwise });
  }
}

const LATER = '2026-07-11T00:00:00';
