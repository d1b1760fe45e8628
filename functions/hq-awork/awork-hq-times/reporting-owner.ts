import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import type { LinkKey } from '../../../shared/links/link.ts';
import { outcomeFor } from '../../../shared/links/link.ts';
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

/**
 * Of alike entries each takes another reporting, also where one looks for what the other is just making. Throws
 * `conflict` for whoever comes second.
 */
export async function takeReporting(
  reportingId: number,
  entryId: string,
  { links, connection, now }: Pick<HqAworkRun, 'links' | 'connection' | 'now'>,
): Promise<void> {
  const key = ownerKey(connection.id, reportingId);
  const outcome = outcomeFor(commonReasons['brought-in-line'], {}, now());
  const owner = await links.take({ key, targetId: entryId, outcome });
  if (owner !== entryId) throw new Failure(commonReasons.conflict, { details: { vendor: 'hq' } });
}
