import type { ComparedField } from '../../../direction.ts';
import type { FieldWord } from '../../../fields.ts';

/** What the other side still holds of an entry that is to be there no more. */
export function notWanted(held: readonly [FieldWord, string | null | undefined][]): ComparedField[] {
  return held.map(([{ en: field }, value]) => ({ field, wanted: null, held: value ?? null }));
}
