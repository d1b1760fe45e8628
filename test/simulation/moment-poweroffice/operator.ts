import { replayLetters as replay } from '../replay-letters.ts';
import type { Firm } from './firm.ts';

/** Replays every dead letter; answers how many records were sent. */
export function replayLetters({ stores, now }: Firm): number {
  return replay(stores.queue, now(), () => true);
}
