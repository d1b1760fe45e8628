import type { Link } from '../../../shared/links/link.ts';
import type { HqAbsence } from '../../../shared/vendors/hq/port.ts';
import type { PersonioPerson } from '../../../shared/vendors/personio/port.ts';
import type { Match } from '../match-people.ts';
import { isUser } from '../match-people.ts';
import type { PersonioHqRun } from '../run.ts';
import { absenceTypes, hqUsers } from '../run.ts';
import type { Listed } from './compare-absences.ts';

/** Both sides as far as one person goes who is that one in HQ. */
export async function listPerson(person: PersonioPerson, match: Match, run: PersonioHqRun): Promise<Listed> {
  const { personio, settings, apiVersion } = run;
  const query = { fromDay: settings.startDate, personId: person.id };
  const absences = await Array.fromAsync(personio.absences(query));
  return {
    ...{ absences, apiVersion, people: [person], matches: new Map([[person.id, match]]) },
    links: await linksOf(absences, run),
    types: await absenceTypes(run),
    users: await hqUsers(run),
    held: await heldBy(match, run),
  };
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
