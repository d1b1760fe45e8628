import { absenceCodes } from '../absence-kinds.ts';
import type { MocoAworkRun } from '../run.ts';
import { readPersonLink } from './person-link.ts';

/**
 * Whether MOCO shows no absence of any of the others whom we know some of, and none of anybody else of any day: then it is
 * our key that sees nothing, and that a person has none proves nothing. The owner of the key sees their own in any case.
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
  return !(await seesOthers(await moco.keyOwner(), moco));
}

/** Before anybody used MOCO. */
const ANY_DAY = '2000-01-01';

/** Whether our key sees an absence of anybody but its owner, of whatever day and kind. The first such record tells. */
export async function seesOthers(
  keyOwner: number | undefined,
  moco: Pick<MocoAworkRun['moco'], 'eachSchedule'>,
): Promise<boolean> {
  const codes = Object.values(absenceCodes);
  for await (const { user } of moco.eachSchedule({ fromDay: ANY_DAY, codes }))
    if (user.id !== keyOwner) return true;
  return false;
}
