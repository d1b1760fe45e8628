import type { Foreseen } from '../../../shared/direction.ts';
import { Failure, toFailure } from '../../../shared/failure.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { HqAbsence, HqUser } from '../../../shared/vendors/hq/port.ts';
import type { PersonioPerson } from '../../../shared/vendors/personio/port.ts';
import type { PersonioHqRun } from '../run.ts';
import { absenceTypes } from '../run.ts';
import type { UserMatch } from '../match-people.ts';
import { isUser, matchPeople } from '../match-people.ts';
import type { Listed } from './compare-absences.ts';
import { planListed } from './compare-absences.ts';
import { listPerson } from './list-person.ts';
import { matchPerson, unknown } from './match-person.ts';
import { matchOf, personChange } from './person-link.ts';
import { absenceReasons } from './reasons.ts';
import type { ListRight } from './right-words.ts';
import { rightDetails } from './right-words.ts';

/** So few may have been removed by hand. */
const MAY_ALL_BE_GONE = 10;

/** Both sides, and everybody in them. */
export interface Snapshot extends Listed {
  people: readonly PersonioPerson[];
  users: readonly HqUser[];
}

/**
 * Both sides to their ends, Personio's from that day on. Our links come first: what is linked while the lists are read must
 * not look as if it were missing from them. Throws `right-missing` where a key may not read a list, and where lists cannot
 * be right.
 */
export async function readSnapshot(run: PersonioHqRun, fromDay: string): Promise<Snapshot> {
  const { hq, personio } = run;
  const links = await readLinks(run);
  const { people, users } = await everybody(run);
  const [types, held, absences] = [
    await reading('personio', 'types', () => absenceTypes(run)),
    await reading('hq', 'hqAbsences', () => Array.fromAsync(hq.absences())),
    await reading('personio', 'absences', () => Array.fromAsync(personio.absences({ fromDay }))),
  ];
  checkTypes(types, absences);
  const byId = new Map(held.map((absence): [number, HqAbsence] => [absence.id, absence]));
  checkHeld(byId, links);
  const matches = matchPeople(people, users);
  return { absences, types, matches, held: byId, links, people, users, apiVersion: run.apiVersion };
}

export async function readLinks({ links: store, connection }: PersonioHqRun): Promise<Map<string, Link>> {
  const links = new Map<string, Link>();
  for await (const link of store.list(connection.id, 'absence')) links.set(link.key.sourceId, link);
  return links;
}

/**
 * Who people are in HQ, as comparing them will find it: nobody knows yet of whom never was compared, and whose absences
 * wait is compared once more as soon as one of them is read. Of whom HQ has deactivated, only what is to be entered waits.
 */
export async function* foreseeMatches(run: PersonioHqRun): AsyncGenerator<Foreseen> {
  const { people, users } = await everybody(run);
  const matches = matchPeople(people, users);
  const known = await Array.fromAsync(run.links.list(run.connection.id, 'person'));
  const linkOf = new Map(known.map((link): [string, Link] => [link.key.sourceId, link]));
  for (const person of people) {
    const { id } = person;
    const amongAll = async () => matches.get(id) ?? unknown;
    const link = linkOf.get(id);
    const before = matchOf(link);
    if (isUser(before) && !(await waitsFor(person, before, run))) continue;
    const match = await (link ? matchPerson(person, users, amongAll, run) : amongAll());
    yield { entity: 'person', id, change: personChange(match) };
  }
}

async function waitsFor(person: PersonioPerson, match: UserMatch, run: PersonioHqRun): Promise<boolean> {
  if (match.kind === 'found') return false;
  const planned = planListed(await listPerson(person, match, run), run.settings, run.now());
  return planned.some(({ plan }) => plan.kind === 'wait');
}

async function everybody(run: PersonioHqRun): Promise<Pick<Snapshot, 'people' | 'users'>> {
  const people = await reading('personio', 'people', () => run.personio.people());
  checkPeople(people);
  const users = await reading('hq', 'users', () => run.hq.users());
  checkUsers(users);
  return { people, users };
}

function checkPeople(people: readonly PersonioPerson[]): void {
  if (people.length === 0) throw new Failure(absenceReasons['nobody-listed']);
  if (people.every(({ email }) => email === undefined))
    throw new Failure(absenceReasons['emails-not-readable']);
}

function checkUsers(users: readonly HqUser[]): void {
  if (users.length === 0) throw new Failure(absenceReasons['no-users-listed']);
}

/** Every absence would be parked for want of its type. */
function checkTypes({ length }: Listed['types'], absences: Listed['absences']): void {
  if (length === 0 && absences.length > 0) throw new Failure(absenceReasons['no-types-listed']);
}

/** All of ours gone at once looks like the token of another company, where each would be entered for whoever has that id. */
function checkHeld(held: Listed['held'], links: Listed['links']): void {
  const ours = [...links.values()].flatMap(({ targetId }) => (targetId === undefined ? [] : [targetId]));
  if (ours.length <= MAY_ALL_BE_GONE || ours.some((id) => held.has(Number(id)))) return;
  throw new Failure(absenceReasons['none-of-ours-listed'], { details: { ours: ours.length } });
}

/** A key that may not read a whole list can do nothing for any record, so the connection waits for the right. */
async function reading<T>(vendor: 'personio' | 'hq', list: ListRight, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { reason, details } = toFailure(error);
    if (reason.code !== 'access-denied') throw error;
    const { problem = '' } = details;
    throw new Failure(absenceReasons['right-missing'], {
      details: { vendor, ...rightDetails(vendor, list), problem },
      cause: error,
    });
  }
}
