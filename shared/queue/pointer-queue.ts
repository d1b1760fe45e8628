import type { Pointer } from '../pointer.ts';
import type { Details } from '../wording.ts';

/** Why something lies in the dead-letter queue. */
export interface ParkedNote {
  code: string;
  details: Details;
  at: string;
}

/** A dead letter as we write it. One without a note was moved there by the queue itself. */
export interface DeadLetter {
  /** The pointer, or the unreadable message as it came. */
  pointer: Pointer | string;
  note: ParkedNote;
}

export interface PointerQueue {
  /** Sends each pointer to the queue of its direction. At most 900 seconds of delay. */
  send(pointers: readonly Pointer[], delaySeconds?: number): Promise<void>;
  park(direction: string, letter: DeadLetter): Promise<void>;
}

export const MAX_DELAY_SECONDS = 900;

/** After so many the queue itself moves a message to the dead letters, where nothing renews it and no record tells of it. */
export const MAX_RECEIVES = 5;
