import type { ClaimedLink, Link } from '../../shared/links/link.ts';
import type { HqAbsence } from '../../shared/vendors/hq/port.ts';
import type { PersonioHqTools } from '../connectors/personio-hq-tools.ts';
import { absenceType } from '../connectors/personio-hq-tools.ts';
import { readAbsenceLink } from './absence-link.ts';
import type { Match } from './match-people.ts';
import { matchOf, personKey } from './person-link.ts';
import type { AbsenceFacts } from './wanted-absence.ts';

/** The absence as Personio tells it now, ours in HQ, and who the person is there. */
export async function readAbsence(
  id: string,
  link: Link | ClaimedLink,
  tools: PersonioHqTools,
): Promise<AbsenceFacts> {
  const source = await tools.personio.absence(id);
  const type = source && (await absenceType(source.typeId, tools));
  const match = source ? await storedMatch(source.personId, tools) : unknown;
  return { source, type, match, link: linkFacts(link), held: await heldAbsence(link, tools) };
}

const unknown: Match = { kind: 'unknown' };

export function linkFacts(link: Link | undefined): AbsenceFacts['link'] {
  return {
    targetId: link?.targetId,
    sourceVersion: link?.sourceVersion,
    fingerprints: link?.fingerprints ?? {},
    data: readAbsenceLink(link?.data),
  };
}

async function storedMatch(personId: string, { links, connection }: PersonioHqTools): Promise<Match> {
  return matchOf(await links.get(personKey(connection.id, personId)));
}

async function heldAbsence(
  { targetId, data }: Link | ClaimedLink,
  { hq }: PersonioHqTools,
): Promise<HqAbsence | undefined> {
  if (targetId === undefined) return undefined;
  return hq.absence(Number(targetId), readAbsenceLink(data).hqUserId ?? 0);
}
