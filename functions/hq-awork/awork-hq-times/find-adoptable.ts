import { isFromBefore } from '../../../shared/connections/live-since.ts';
import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import type { HqAworkRun } from '../run.ts';
import type { Equal } from './pick-equal.ts';
import { pickEqual } from './pick-equal.ts';
import type { ConfirmedLink } from './read-target.ts';
import { ownerOf } from './reporting-owner.ts';
import type { TimeFacts, Wanted } from './wanted-reporting.ts';

/** `begun` is what an attempt that was cut off has taken, of an entry that was edited since. */
export interface Adoptable {
  equal: Equal;
  begun?: HqReporting | undefined;
}

const none: Equal = { kind: 'none' };

/**
 * What HQ has already of an entry that is not linked. Entries younger than the connection cannot be there, and cost no
 * call unless an operator asks.
 */
export async function findAdoptable(
  wanted: Wanted,
  { entry }: TimeFacts,
  link: ConfirmedLink,
  run: HqAworkRun,
): Promise<Adoptable> {
  if (link.targetId !== undefined || !entry || wanted.kind !== 'present') return { equal: none };
  if (!isFromBefore(run.connection, entry.createdOn)) return { equal: none };
  const { userId, projectId, date } = wanted.fields;
  const begun: HqReporting[] = [];
  const free: HqReporting[] = [];
  for await (const reporting of run.hq.reportings({ userId, projectId, fromDate: date, toDate: date })) {
    const owner = await ownerOf(reporting.id, run);
    if (owner === entry.id) begun.push(reporting);
    // Younger ones may be of an entry whose create was not answered.
    else if (owner === undefined && isFromBefore(run.connection, reporting.createdOn)) free.push(reporting);
  }
  // What an attempt that was cut off has taken already goes first, so that no other entry is kept from it in vain.
  const own = pickEqual(wanted, begun);
  if (own.kind !== 'none') return { equal: own };
  const [first] = begun;
  return first ? { equal: none, begun: first } : { equal: pickEqual(wanted, free) };
}
