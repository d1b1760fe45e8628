import type { Link } from '../../../shared/links/link.ts';
import type { ListedAbsence, PersonioAbsence } from '../../../shared/vendors/personio/port.ts';
import { isIdV1 } from '../../../shared/vendors/personio/ids.ts';
import type { HqAbsence } from '../../../shared/vendors/hq/port.ts';
import { absenceVersion, readAbsenceLink } from './absence-link.ts';
import type { PlannedAbsence } from './compare-absences.ts';
import { isKindred, pickFormer } from './pick-former.ts';
import type { Numbering } from './numbering.ts';

type ApiVersion = Numbering['apiVersion'];

/** The id a link gets, which may be the one it has, and its version of the source in words of the generation in use. */
export interface Renumbering {
  link: Link;
  newId: string;
  sourceVersion: string | undefined;
}

export function otherVersion(apiVersion: ApiVersion): ApiVersion {
  return apiVersion === 'v1' ? 'v2' : 'v1';
}

/** Links of the other generation, without those that were carried over before. `before` is what old links without a mark are of. */
export function linksOfOther(
  links: Iterable<Link>,
  apiVersion: ApiVersion,
  before: ApiVersion | undefined,
): Link[] {
  return [...links].filter(({ key, data }) => {
    const { movedTo, apiVersion: marked } = readAbsenceLink(data);
    const unmarked = isIdV1(key.sourceId) ? 'v1' : (before ?? apiVersion);
    return movedTo === undefined && (marked ?? unmarked) !== apiVersion;
  });
}

/** Both lists of Personio's absences. Only those of the first generation tell both ids. */
export interface BothLists {
  apiVersion: ApiVersion;
  /** Of the generation in use. */
  listed: readonly ListedAbsence[];
  /** Of the other one; empty where it no longer answers. */
  other: readonly ListedAbsence[];
}

/** The ids that Personio itself tells. What both lists do not show stays out. */
export function renumberingsOf(
  links: readonly Link[],
  { apiVersion, listed, other }: BothLists,
  countedStatuses: readonly string[],
): Renumbering[] {
  const [now, then] = [readable(listed), readable(other)];
  const first = apiVersion === 'v1' ? now : then;
  const newIds = new Map(
    first.map(({ id, idV2 = id }): [string, string] => (apiVersion === 'v1' ? [idV2, id] : [id, idV2])),
  );
  const [nowById, thenById] = [byId(now), byId(then)];
  return links.flatMap((link) => {
    const { sourceId } = link.key;
    // Absences of hours have one id in both.
    const newId = newIds.get(sourceId) ?? (nowById.has(sourceId) ? sourceId : undefined);
    const absence = newId === undefined ? undefined : nowById.get(newId);
    if (newId === undefined || !absence) return [];
    return [renumberingOf(link, { then: thenById.get(sourceId), now: absence }, countedStatuses)];
  });
}

/** By the absence as either generation tells it. */
export function renumberingOf(
  link: Link,
  { then, now }: { then: PersonioAbsence | undefined; now: PersonioAbsence },
  countedStatuses: readonly string[],
): Renumbering {
  const version = (each: PersonioAbsence) => absenceVersion(each, countedStatuses);
  // What was edited since HQ was brought in line stays an edit.
  const isSame = then && version(then) === link.sourceVersion;
  return { link, newId: now.id, sourceVersion: isSame ? version(now) : link.sourceVersion };
}

function readable(absences: readonly ListedAbsence[]): PersonioAbsence[] {
  return absences.flatMap((absence) => ('unreadable' in absence ? [] : [absence]));
}

function byId(absences: readonly PersonioAbsence[]): Map<string, PersonioAbsence> {
  return new Map(absences.map((absence) => [absence.id, absence]));
}

/**
 * The rest by what HQ holds: a link whose HQ absence equals what an absence without a link wants there. One to one; what
 * only overlaps stays out.
 */
export function renumberingsByLooks(
  links: readonly Link[],
  planned: readonly PlannedAbsence[],
  held: ReadonlyMap<number, HqAbsence>,
): Renumbering[] {
  const orphans = new Map<number, Link>();
  for (const link of links) {
    const absence = held.get(Number(link.targetId));
    if (absence) orphans.set(absence.id, link);
  }
  return planned.flatMap(({ id, facts, wanted }) => {
    if (wanted.kind !== 'present' || facts.link.targetId !== undefined) return [];
    const { fields, version } = wanted;
    const free = [...orphans.keys()].flatMap((hqId) => held.get(hqId) ?? []);
    const kindred = free.filter((each) => each.userId === fields.userId && isKindred(each, fields));
    const found = pickFormer(fields, kindred);
    const link = found.kind === 'equal' ? orphans.get(found.absence.id) : undefined;
    if (found.kind !== 'equal' || !link) return [];
    orphans.delete(found.absence.id);
    return [{ link, newId: id, sourceVersion: version }];
  });
}
