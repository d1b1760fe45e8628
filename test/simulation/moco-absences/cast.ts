import { pick } from '../random.ts';
import type { Agency } from './agency.ts';
import { addDays } from './half-days.ts';
import { markOf } from './held.ts';
import { matchOf } from './match.ts';
import { FORMER_PROVIDER, texts } from './settings.ts';
import { wantedPeriods } from './wanted.ts';
import { fieldsOf } from './absence-fields.ts';

const domain = 'nordagentur.example';
/** Cleo comes to awork later, Hanna is in awork only, Ohne has no address there. */
const inMoco = ['Anna', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay', 'Gero'];
const inAwork = ['anna', 'BEN', 'Dora', 'Emil', 'Fay', 'Gero', 'Hanna', 'Olaf'];

export const emailOf = (name: string) => `${name}@${domain}`;

/** Around the first days that settings name, and over weekends. */
const starts = [
  ...['2026-02-12', '2026-02-17', '2026-02-20', '2026-02-27', '2026-03-02', '2026-03-05', '2026-03-06'],
  ...['2026-03-09', '2026-03-11', '2026-03-13', '2026-03-16', '2026-03-20', '2026-03-27'],
];
export const someDay = (random: () => number) =>
  addDays(pick(random, starts), pick(random, [0, 0, 0, 1, 2, 3]));

type Code = 1 | 2 | 3 | 4 | 5;
export const someCode = (random: () => number): Code => pick(random, [4, 4, 4, 4, 3, 3, 5, 2, 1] as const);

/** Whoever may be away, the owner of our key too; not the owner of the account. */
export function staff({ moco }: Agency) {
  return moco.state().users.filter(({ lastname }) => lastname === 'X');
}

/** Who is there, what they have entered, and what awork has from before. */
export function prepareAgency(agency: Agency): void {
  const { moco, awork, random, hidden } = agency;
  for (const name of inAwork)
    awork.person.createUser({ firstName: name, lastName: 'X', email: emailOf(name) });
  awork.person.createUser({ firstName: 'Ohne', lastName: 'X', email: null });
  for (const name of inMoco)
    moco.person.createUser({ firstname: name, lastname: 'X', email: emailOf(name.toLowerCase()) });
  if (random() < 0.5) hidden.addresses.add(emailOf('fay'));
  employ('Dora', [8, 8, 4, 0, 0], [8, 8, 0, 0, 0], '2025-01-01', agency);
  employ('Emil', [4, 4, 4, 4, 4], [4, 4, 4, 4, 4], '2024-05-01', agency);
  employ('Emil', [0, 4, 4, 0, 4], [0, 4, 4, 0, 0], '2026-03-09', agency);
  for (let count = 0; count < 9; count += 1) takeSome(agency);
  leaveFromBefore(agency);
  if (random() < 0.4) moco.person.updateUser(idOf('Gero', agency), { active: false });
}

export function idOf(name: string, { moco }: Agency): number {
  return moco.state().users.find(({ firstname }) => firstname === name)?.id ?? 0;
}

function employ(name: string, am: number[], pm: number[], from: string, agency: Agency): void {
  agency.moco.person.employ({ userId: idOf(name, agency), am, pm, from });
}

export function takeSome(agency: Agency) {
  const { moco, random } = agency;
  const from = someDay(random);
  const to = addDays(from, pick(random, [0, 0, 0, 1, 2, 4, 7, 11]));
  const halves = pick(random, [{}, {}, {}, { am: false }, { pm: false }]);
  const userId = pick(random, staff(agency)).id;
  const days = moco.person.takeDays({ userId, from, to, code: someCode(random), ...halves });
  return `${userId} ${from} ${to} ${days.length}`;
}

/** As every agency has them: that all of now are removed does not look as if our key saw nobody's. */
export function haveOldAbsences(agency: Agency): void {
  const old = { from: '2025-06-02', to: '2025-06-03', code: 4 } as const;
  const others = staff(agency).filter(({ id, active }) => active && id !== agency.keyOwnerId);
  for (const { id: userId } of others.slice(0, 2)) agency.moco.person.takeDays({ userId, ...old });
}

/** By hand, of a former integration, and of an earlier life of ours, of which some is out of date. */
function leaveFromBefore(agency: Agency): void {
  const { awork, random } = agency;
  for (const { id } of staff(agency)) {
    const userId = matchOf(id, agency).aworkUserId;
    if (userId === undefined) continue;
    for (const period of wantedPeriods(id, agency)) {
      const fields = { userId, ...fieldsOf(period) };
      const wrong = random() < 0.4 ? { endOn: addDays(fields.endOn, 1) } : {};
      const ours = { externalProvider: markOf(id), description: pick(random, texts) };
      const whose = pick(random, [ours, { externalProvider: FORMER_PROVIDER }, { description: 'Von Hand' }]);
      if (random() < 0.4) attempt(() => awork.person.createAbsenceByApi({ ...fields, ...whose, ...wrong }));
    }
    const startOn = addDays('2026-02-10', Math.floor(random() * 12));
    const endOn = addDays(startOn, Math.floor(random() * 14));
    const old = { userId, startOn, endOn, externalProvider: markOf(id), description: 'Abwesend' };
    if (random() < 0.25) attempt(() => awork.person.createAbsenceByApi(old));
  }
}

/** Where no two may overlap, some of it never was. */
function attempt(work: () => unknown): void {
  try {
    work();
  } catch {
    // awork refused it.
  }
}
