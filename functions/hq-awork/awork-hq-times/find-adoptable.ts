import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import type { HqAworkRun } from '../run.ts';
import { isFromBeforeUs } from './is-from-before-us.ts';
import type { Equal } from './pick-equal.ts';
import { pickEqual } from './pick-equal.ts';
import type { ConfirmedLink } from './read-target.ts';
import { ownerOf } from './reporting-owner.ts';
import type { TimeFacts, Wanted } from './wanted-reporting.ts';

const none: Equal = { kind: 'none' };

/**
 * What HQ has already of an entry that is not linked. Entries younger than the transfer of their project cannot be
 * there, and cost no call.
 */
export async function findAdoptable(
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
