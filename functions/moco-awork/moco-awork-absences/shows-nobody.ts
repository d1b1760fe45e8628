import { absenceCodes } from '../absence-kinds.ts';
import type { MocoAworkRun } from '../run.ts';
import { readPersonLink } from './person-link.ts';

/**
 * Whether MOCO shows no absence of any of the others whom we know some of: then it is our key that sees nothing, and that
 * a person has none proves nothing. The owner of the key sees their own in any case.
 */
export async function showsNobody(
  mocoUserId: number,
  fromDay: string,
  { moco, links, connection, settings }: MocoAworkRun,
): Promise<boolean> {
  const others = new Set<number>();
  for await (const { key, data } of links.list(connection.id, 'person'))
    if (readPersonLink(data).days.length > 0) others.add(Number(key.sourceId));
  others.delete(mocoUserId);
  if (others.size > 0) others.delete((await moco.keyOwner()) ?? 0);
  if (others.size === 0) return false;
  const codes = settings.absenceKinds.map((kind) => absenceCodes[kind]);
  for await (const { user } of moco.eachSchedule({ fromDay, codes })) if (others.has(user.id)) return false;
  return true;
}
