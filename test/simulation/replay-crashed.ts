import { forced, pointerSchema } from '../../shared/pointer.ts';
import type { Stage } from './scheduler.ts';

/** What an operator does with records whose every worker was killed, once the killing is over. */
export async function replayCrashed({ world, clock, log }: Stage): Promise<void> {
  const { queue } = world.stores;
  const now = new Date(clock.milliseconds);
  const crashed = queue.deadLetters.filter(({ note }) => note.code === 'crashed');
  for (const letter of crashed) queue.deadLetters.splice(queue.deadLetters.indexOf(letter), 1);
  const pointers = crashed.map(({ pointer }) => forced(pointerSchema.parse(JSON.parse(String(pointer))), 'replay', now));
  for (const { entity, id } of pointers) log(`an operator replays ${entity} ${id}`);
  await queue.send(pointers);
}
