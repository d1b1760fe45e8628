import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import type { HqAworkRun } from '../run.ts';
import { isFromBeforeUs } from './is-from-before-us.ts';
import type { Equal } from './pick-equal.ts';
import { pickEqual } from './pick-equal.ts';
import type { ConfirmedLink } from './read-target.ts';
import { ownerOf } from './reporting-owner.ts';
import type { TimeFacts, Wanted } from './wanted-reporting.ts';
import { wantedReporting } from './wanted-reporting.ts';

const none: Equal = { kind: 'none' };

/** What HQ should hold, and what it has of it already: of somebody who left HQ that is what was booked for themselves. */
export async function wantedAndThere(
  facts: TimeFacts,
  link: ConfirmedLink,
  run: HqAworkRun,
): Promise<{ wanted: Wanted; equal: Equal }> {
  const theirs = ofWhoLeft(facts, run);
  const equalOfTheirs = theirs ? await findAdoptable(theirs, facts, link, run) : none;
  if (theirs && equalOfTheirs.kind !== 'none') return { wanted: theirs, equal: equalOfTheirs };
  const wanted = wantedReporting(facts, run.settings);
  return { wanted, equal: await findAdoptable(wanted, facts, link, run) };
}

/** As it was booked while they were still active. */
function ofWhoLeft(facts: TimeFacts, { settings }: HqAworkRun): Wanted | undefined {
  const { person } = facts;
  if (typeof person !== 'object' || person.kind !== 'deactivated') return undefined;
  const { hqUserId } = person;
  return wantedReporting({ ...facts, person: { kind: 'found', hqUserId } }, settings);
}

/**
 * What HQ has already of an entry that is not linked. Entries younger than the transfer of their project cannot be
 * there, and cost no call.
 */
async function findAdoptable(
  wanted: Wanted,
  { entry, project }: TimeFacts,
  link: ConfirmedLink,
  run: HqAworkRun,
): Promise<Equal> {
  if (link.targetId !== undefined || !entry || wanted.kind !== 'present') return none;
  if (!isFromBeforeUs(entry.createdOn, project, run)) return none;
  const { userId, projectId, date } = wanted.fields;
  const free: HqReporting[] = [];
  for await (const reporting of run.hq.reportings({ userId, projectId, fromDate: date, toDate: date })) {
    // Younger ones may be of an entry whose create was not answered.
    if (!isFromBeforeUs(reporting.createdOn, project, run)) continue;
    if ((await ownerOf(reporting.id, run)) === undefined) free.push(reporting);
  }
  return pickEqual(wanted, free);
}
