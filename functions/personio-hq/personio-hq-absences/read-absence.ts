import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { HqAbsence } from '../../../shared/vendors/hq/port.ts';
import type { PersonioAbsenceType } from '../../../shared/vendors/personio/port.ts';
import type { PersonioHqRun } from '../run.ts';
import { absenceType, absenceTypes } from '../run.ts';
import { hqTypeOf, nearName } from '../mapping.ts';
import { readAbsenceLink } from './absence-link.ts';
import type { Match } from '../match-people.ts';
import { matchOf, personKey } from './person-link.ts';
import type { AbsenceFacts } from './wanted-absence.ts';

/** The absence as Personio tells it now, ours in HQ, and who the person is there. */
export async function readAbsence(
  id: string,
  link: Link | ClaimedLink,
  run: PersonioHqRun,
): Promise<AbsenceFacts> {
  const source = await run.personio.absence(id);
  const type = source && (await absenceType(source.typeId, run));
  const match = source ? await storedMatch(source.personId, run) : unknown;
  const facts = linkFacts(link);
  const held = await heldAbsence(link, run);
  return {
    ...{ source, type, match, link: facts, held, isOrphan: isOrphan(facts, run.apiVersion) },
    nearName: await nearNameOf(type, run),
  };
}

const unknown: Match = { kind: 'unknown' };

/** Only a type that nobody mapped needs the list of all. */
async function nearNameOf(
  type: PersonioAbsenceType | undefined,
  run: PersonioHqRun,
): Promise<string | undefined> {
  if (!type || hqTypeOf(type.name, run.settings)) return undefined;
  return nearName(type, await absenceTypes(run), run.settings);
}

export function linkFacts(link: Link | undefined): AbsenceFacts['link'] {
  return {
    targetId: link?.targetId,
    sourceVersion: link?.sourceVersion,
    fingerprints: link?.fingerprints ?? {},
    data: readAbsenceLink(link?.data),
  };
}

export function isOrphan({ targetId, data }: AbsenceFacts['link'], apiVersion: 'v1' | 'v2'): boolean {
  return targetId !== undefined && data.apiVersion !== undefined && data.apiVersion !== apiVersion;
}

async function storedMatch(personId: string, { links, connection }: PersonioHqRun): Promise<Match> {
  return matchOf(await links.get(personKey(connection.id, personId)));
}

async function heldAbsence(
  { targetId, data }: Link | ClaimedLink,
  { hq }: PersonioHqRun,
): Promise<HqAbsence | undefined> {
  if (targetId === undefined) return undefined;
  return hq.absence(Number(targetId), readAbsenceLink(data).hqUserId ?? 0);
}
