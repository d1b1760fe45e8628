import type { Pointer, PointerTarget } from '../../../shared/pointer.ts';
import { createPointer, forced } from '../../../shared/pointer.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';
import { findDirections, findLive } from '../access/find-connection.ts';
import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';
import { openRecords } from './open-records.ts';
import { recordWords } from './record-sentence.ts';

/** One record, or all that are undone for one reason. */
export type LookedAgain =
  | (Omit<PointerTarget, 'connection'> & { bringsBack?: boolean | undefined })
  | { direction: string; reason: string };

/**
 * Has both sides of records read again, whatever is remembered of them; answers how many. Approves nothing. One that somebody
 * removed at the target is made again where that is asked for.
 */
export async function lookAgain(id: string, which: LookedAgain, operator: Operator): Promise<number> {
  const connection = await findLive(id, operator);
  const pointers: Pointer[] = [];
  const cause = 'entity' in which && which.bringsBack ? 'repair' : 'operator';
  const add = ({ direction, entity, id: record }: Omit<PointerTarget, 'connection'>) => {
    const target = { direction, entity, id: record, connection: id };
    pointers.push(forced(createPointer(target, cause, operator.now()), cause, operator.now()));
  };
  if ('entity' in which) {
    // Of a direction and kind that there is.
    const [registered] = findDirections(connection.connector, which.direction, operator);
    if (registered?.definition.entities.includes(which.entity)) add(which);
  } else
    for await (const { direction, entity, id: record } of openRecords(connection, which, operator))
      add({ direction, entity, id: record });
  await operator.queue.send(pointers);
  if (pointers.length > 0) await noteLook(id, which, pointers.length, operator);
  return pointers.length;
}

function noteLook(id: string, which: LookedAgain, count: number, operator: Operator): Promise<void> {
  if (!('entity' in which)) return noteAct(id, 'looked-again', { ...which, count }, operator);
  const { direction, entity, id: record } = which;
  const said = inEveryLanguage('record', (language) => recordWords(which, { ...operator, language }));
  const act = which.bringsBack ? 'brought-back' : 'looked-at-one';
  return noteAct(id, act, { direction, entity, id: record, ...said }, operator);
}
