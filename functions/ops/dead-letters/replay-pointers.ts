import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Pointer } from '../../../shared/pointer.ts';
import { forced } from '../../../shared/pointer.ts';
import { recordName } from '../pointers.ts';

interface Parked {
  code: string;
  pointer: Pointer;
}

/** Whoever replays what the breaker stopped approves it; of other repairs a replay is one as well. */
function isRepair({ code, pointer }: Parked): boolean {
  return pointer.cause === 'repair' && code !== commonReasons['delete-breaker'].code;
}

/** A record with several letters is sent once. */
export function replayPointers(letters: readonly Parked[], now: Date): Pointer[] {
  const byRecord = Map.groupBy(letters, ({ pointer }) => recordName(pointer));
  return [...byRecord.values()].flatMap((its) => {
    const cause = its.some(isRepair) ? 'repair' : 'replay';
    return its.slice(0, 1).map(({ pointer }) => forced(pointer, cause, now));
  });
}
