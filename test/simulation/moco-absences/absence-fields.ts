import type { Period } from './half-days.ts';
import { dateOf } from './half-days.ts';

/** awork's documents: on a single day the start stands for the morning off, over several for the afternoon. */
export function fieldsOf({ from, to }: Period) {
  const [startOn, endOn] = [dateOf(from), dateOf(to)];
  const [fromNoon, toNoon] = [from % 2 === 1, to % 2 === 0];
  const [isHalfDayOnStart, isHalfDayOnEnd] = startOn === endOn ? [toNoon, fromNoon] : [fromNoon, toNoon];
  return { startOn, endOn, isHalfDayOnStart, isHalfDayOnEnd };
}
