import type { Pointer } from '../../../shared/pointer.ts';
import { createPointer, forced } from '../../../shared/pointer.ts';

/** Begun anew: a pause of weeks must not count as weeks of failed attempts. What an operator approved stays approved. */
export function renewed(pointer: Pointer, now: Date): Pointer {
  return pointer.force ? forced(pointer, pointer.cause, now) : createPointer(pointer, 'operator', now);
}
