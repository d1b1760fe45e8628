import type { Applied, Prepared } from '../../../shared/direction.ts';
import type { Wording } from '../../../shared/wording.ts';
import { inEveryLanguage, say } from '../../../shared/wording.ts';
import type { HqAbsence } from '../../../shared/vendors/hq/port.ts';
import type { PersonioPerson } from '../../../shared/vendors/personio/port.ts';
import type { PersonioHqRun } from '../run.ts';
import { absenceTypes, hqUsers, hqUsersAnew } from '../run.ts';
import type { Link } from '../../../shared/links/link.ts';
import { compareListed } from './compare-absences.ts';
import type { Match } from '../match-people.ts';
import { isUser, matchPeople } from '../match-people.ts';
import { matchAlone, matchPerson, unknown } from './match-person.ts';
import { personChange } from './person-link.ts';
import { absenceReasons } from './reasons.ts';

/** One person, after Personio announced a change: who they are in HQ, and which of their absences differ. */
export async function preparePerson(id: string, run: PersonioHqRun): Promise<Prepared> {
  const person = await run.personio.person(id);
  if (!person) return { verdict: { kind: 'nothing', reason: absenceReasons['person-gone'], details: {} } };
  const step = { do: 'compare-absences', what: `compare the absences of the Personio person ${id}` };
  return { verdict: { kind: 'steps', steps: [step] }, apply: () => comparePerson(person, run) };
}

async function comparePerson(person: PersonioPerson, run: PersonioHqRun): Promise<Applied> {
  const match = await matchOne(person, run);
  const { personio, settings, now } = run;
  const absences = await Array.fromAsync(
    personio.absences({ fromDay: settings.startDate, personId: person.id }),
  );
  const listed = {
    absences,
    links: await linksOf(absences, run),
    types: await absenceTypes(run),
    people: [person],
    users: await hqUsers(run),
    matches: new Map([[person.id, match]]),
    held: await heldBy(match, run),
    apiVersion: run.apiVersion,
  };
  const { differences } = compareListed(listed, settings, now());
  await run.ask(
    'absence',
    differences.map(({ id }) => id),
    'chain',
  );
  const { length: count } = differences;
  const steps = inEveryLanguage('steps', (language) => say(compared, { count }, language));
  return { ...personChange(match), details: steps };
}

const compared: Wording = {
  en: 'absences of the person compared, differing: {count}',
  de: 'Abwesenheiten der Person verglichen, abweichend: {count}',
  no: 'fraværet til personen sammenlignet, avvik: {count}',
};

/** HQ is asked once more before somebody is taken for missing or deactivated there. */
async function matchOne(person: PersonioPerson, run: PersonioHqRun): Promise<Match> {
  const { kind } = matchAlone(person, await hqUsers(run));
  const mayBeNew = kind === 'unknown' || kind === 'deactivated';
  const users = await (mayBeNew ? hqUsersAnew(run) : hqUsers(run));
  // Who shares their address in Personio is only known from the list of all.
  const amongAll = async () => matchPeople(await run.personio.people(), users).get(person.id) ?? unknown;
  return matchPerson(person, users, amongAll, run);
}

async function linksOf(absences: readonly { id: string }[], { links, connection }: PersonioHqRun) {
  const found = new Map<string, Link>();
  for (const { id: sourceId } of absences) {
    const link = await links.get({ connection: connection.id, entity: 'absence', sourceId });
    if (link) found.set(sourceId, link);
  }
  return found;
}

async function heldBy(match: Match, { hq }: PersonioHqRun): Promise<Map<number, HqAbsence>> {
  const held = new Map<number, HqAbsence>();
  if (!isUser(match)) return held;
  for await (const absence of hq.absences(match.hqUserId)) held.set(absence.id, absence);
  return held;
}
