import { Failure, toFailure } from '../../../shared/failure.ts';
import type { Link } from '../../../shared/links/link.ts';
import { isIdV1 } from '../../../shared/vendors/personio/ids.ts';
import type { ListedAbsence } from '../../../shared/vendors/personio/port.ts';
import type { PersonioHqRun } from '../run.ts';
import { readAbsenceLink } from './absence-link.ts';
import { askSingly } from './ask-singly.ts';
import { planListed } from './compare-absences.ts';
import { markLink, moveLink } from './move-link.ts';
import type { Numbering } from './numbering.ts';
import { isOutdated, readNumbering, writeNumbering } from './numbering.ts';
import type { Renumbering } from './pair-numbers.ts';
import { linksOfOther, otherVersion, renumberingsByLooks, renumberingsOf } from './pair-numbers.ts';
import type { Snapshot } from './read-snapshot.ts';
import { readLinks } from './read-snapshot.ts';

/**
 * After Personio's API was switched: our links get the ids of the generation in use, before anything is compared by them.
 * Answers the snapshot with the links as they are then. Each link is moved on its own, so whoever stops in between is
 * followed by somebody who goes on; done twice it changes nothing.
 */
export async function renumberLinks(
  snapshot: Snapshot,
  before: Numbering['apiVersion'] | undefined,
  run: PersonioHqRun,
): Promise<Snapshot> {
  const numbering = await readNumbering(run);
  // Also when all was moved before: a worker of the former generation may have ended since.
  const old = linksOfOther(snapshot.links.values(), run.apiVersion, numbering?.apiVersion ?? before);
  const orphans = old.length === 0 ? 0 : (await moveAll(old, snapshot, run)).length;
  if (numbering?.orphans !== orphans || isOutdated(numbering, run)) await writeNumbering(orphans, run);
  return old.length === 0 ? snapshot : { ...snapshot, links: await readLinks(run) };
}

/** Answers what HQ holds and no new id was found for. */
async function moveAll(old: readonly Link[], snapshot: Snapshot, run: PersonioHqRun): Promise<Link[]> {
  const { settings, apiVersion, now } = run;
  const other = await otherList(run);
  const lists = { apiVersion, listed: snapshot.absences, other };
  const told = renumberingsOf(old, lists, settings.countedStatuses);
  const untold = unmoved(old, told);
  const asked = other.length > 0 ? await askSingly(untold, run) : { gone: [], told: [] };
  const unasked = unmoved(without(untold, asked.gone), asked.told);
  // What is gone is from here on one that was deleted in Personio, as any other.
  const known = [...asked.gone, ...(await sameIn(unasked, run))];
  for (const link of known) await markLink(link, apiVersion, run);
  const rest = without(unasked, known);
  const allTold = [...told, ...asked.told];
  const taken = new Set(allTold.map(({ newId }) => newId));
  const planned = planListed(snapshot, settings, now()).filter(({ id }) => !taken.has(id));
  const alike = renumberingsByLooks(rest, planned, snapshot.held);
  for (const renumbering of [...allTold, ...alike]) await moveLink(renumbering, run);
  const left = unmoved(rest, alike);
  const orphans = left.filter(({ targetId }) => targetId !== undefined);
  for (const link of left) {
    // What holds nothing in HQ needs no other number.
    if (!orphans.includes(link)) await markLink(link, apiVersion, run);
    else if (readAbsenceLink(link.data).apiVersion === undefined)
      await markLink(link, otherVersion(apiVersion), run);
  }
  return orphans;
}

function unmoved(links: readonly Link[], renumberings: readonly Renumbering[]): Link[] {
  return without(
    links,
    renumberings.map(({ link }) => link),
  );
}

function without(links: readonly Link[], others: readonly Link[]): Link[] {
  const left = new Set(others);
  return links.filter((link) => !left.has(link));
}

/** Whoever switches may do so because the other generation is at its end. */
const closed = ['access-denied', 'vendor-refused', 'record-missing', 'credentials-refused'];

async function otherList({ personio, settings }: PersonioHqRun): Promise<ListedAbsence[]> {
  try {
    return await Array.fromAsync(personio.otherGeneration.absences({ fromDay: settings.startDate }));
  } catch (error) {
    if (error instanceof Failure && closed.includes(toFailure(error).reason.code)) return [];
    throw error;
  }
}

/** Absences of hours have one id in both generations, so that of one which the lists from the start date on do not show is found by it. */
async function sameIn(links: readonly Link[], { personio }: PersonioHqRun): Promise<Link[]> {
  const same: Link[] = [];
  for (const link of links) {
    const { sourceId } = link.key;
    if (!isIdV1(sourceId) && (await personio.absence(sourceId))) same.push(link);
  }
  return same;
}
