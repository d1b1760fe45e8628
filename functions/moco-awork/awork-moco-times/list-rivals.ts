import { isFromBefore } from '../../../shared/connections/live-since.ts';
import type { AworkTimeEntry } from '../../../shared/vendors/awork/records.ts';
import type { MocoAworkRun } from '../run.ts';
import type { Rival } from './pick-rounded.ts';
import type { WantedActivity } from './wanted-activity.ts';
import { describe } from './wanted-activity.ts';

export interface Rivals {
  open: readonly Rival[];
  /** Ids of the activities that the others have. */
  taken: ReadonlySet<string>;
}

/** The other entries from before of the same person, day, project and text. */
export async function listRivals({ fields, origin }: WantedActivity, run: MocoAworkRun): Promise<Rivals> {
  const { aworkProjectId: projectId, aworkUserId, timeEntryId } = origin;
  const query = { fromDay: fields.date, toDay: fields.date, projectId };
  const open: Rival[] = [];
  const taken = new Set<string>();
  const isRival = (entry: AworkTimeEntry) =>
    entry.id !== timeEntryId && !entry.isExternal && describe(entry) === fields.description;
  for await (const entry of run.awork.timeEntries({
    ...query,
    ...(aworkUserId && { userId: aworkUserId }),
  })) {
    if (!isRival(entry) || !entry.duration || !isFromBefore(run.connection, entry.createdOn)) continue;
    const key = { connection: run.connection.id, entity: 'time', sourceId: entry.id };
    const targetId = (await run.links.get(key))?.targetId;
    if (targetId === undefined) open.push({ id: entry.id, seconds: entry.duration });
    else taken.add(targetId);
  }
  return { open, taken };
}
