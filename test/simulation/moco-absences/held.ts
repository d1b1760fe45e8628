import type { AworkState } from '../../vendors/awork/simulator.ts';
import type { Period } from './half-days.ts';
import { afternoonOf, morningOf } from './half-days.ts';

export type AbsenceRow = AworkState['absences'][number];

/** awork's documents: on a single day the start stands for the morning off, over several for the afternoon. */
export function periodOf({ startOn, endOn, isHalfDayOnStart, isHalfDayOnEnd }: AbsenceRow): Period {
  const [first, last] = [startOn.slice(0, 10), endOn.slice(0, 10)];
  if (first === last)
    return {
      from: isHalfDayOnEnd ? afternoonOf(first) : morningOf(first),
      to: isHalfDayOnStart ? morningOf(first) : afternoonOf(first),
    };
  return {
    from: isHalfDayOnStart ? afternoonOf(first) : morningOf(first),
    to: isHalfDayOnEnd ? morningOf(last) : afternoonOf(last),
  };
}

/** Whose absence our mark says it is. */
export function markedFor({ externalProvider }: Pick<AbsenceRow, 'externalProvider'>): number | undefined {
  const id = /^MOCO via Tandem, (\d+)$/.exec(externalProvider ?? '')?.[1];
  return id === undefined ? undefined : Number(id);
}

export function markOf(mocoUserId: number): string {
  return `MOCO via Tandem, ${mocoUserId}`;
}
