import type { LinkKey } from '../../../shared/links/link.ts';
import { takeTarget } from '../../../shared/links/take-target.ts';
import type { HqAworkRun } from '../run.ts';

/** HQ keeps no reference of ours on a reporting, so which entry has which is kept the other way round as well. */
function ownerKey(connection: string, reportingId: number): LinkKey {
  return { connection, entity: 'reporting', sourceId: String(reportingId) };
}

/** The entry that a reporting stands for; undefined of one that none of ours has. */
export async function ownerOf(
  reportingId: number,
  { links, connection }: Pick<HqAworkRun, 'links' | 'connection'>,
): Promise<string | undefined> {
  return (await links.get(ownerKey(connection.id, reportingId)))?.targetId;
}

/** Of alike entries each takes another reporting, also where one looks for what the other is just making. */
export function takeReporting(reportingId: number, entryId: string, run: HqAworkRun): Promise<void> {
  return takeTarget({ key: ownerKey(run.connection.id, reportingId), targetId: entryId }, 'hq', run);
}
