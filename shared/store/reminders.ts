import type { Pointer } from '../pointer.ts';

/** Pointers that cannot be handled while their connection is paused. */
export interface Reminders {
  /** The same record is remembered once, and as forced if it ever was: that is what an operator asked for. */
  remind(pointer: Pointer): Promise<void>;
  list(connection: string): AsyncIterable<Pointer>;
  /** Unless the record was remembered anew since. */
  forget(pointer: Pointer): Promise<void>;
}
