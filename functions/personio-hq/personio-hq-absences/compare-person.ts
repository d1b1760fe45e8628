import type { Applied, Prepared } from '../../../shared/direction.ts';
import type { Wording } from '../../../shared/wording.ts';
import { inEveryLanguage, say } from '../../../shared/wording.ts';
import type { PersonioPerson } from '../../../shared/vendors/personio/port.ts';
import type { PersonioHqRun } from '../run.ts';
import { hqUsers, hqUsersAnew } from '../run.ts';
import { compareListed } from './compare-absences.ts';
import type { Match } from '../match-people.ts';
import { matchPeople } from '../match-people.ts';
import { listPerson } from './list-person.ts';
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
  const listed = await listPerson(person, match, run);
  const { differences } = compareListed(listed, run.settings, run.now());
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
