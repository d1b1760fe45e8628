import { fingerprint } from '../../../shared/fingerprint.ts';
import type { Link } from '../../../shared/links/link.ts';

/** By field a hash of what PowerOffice held when it had what Moment says. */
export type Prints = Link['fingerprints'];

/** Whether PowerOffice still holds in a field what came of Moment: only that may be emptied with it. */
export type Remembers = (field: string, held: unknown) => boolean;

export const remembersNothing: Remembers = () => false;
export const remembersAll: Remembers = () => true;

export function rememberedBy(prints: Prints): Remembers {
  return (field, held) => prints[field] === fingerprint(held);
}

export function printsOf(fields: readonly (readonly [name: string, held: unknown])[]): Prints {
  return Object.fromEntries(fields.map(([name, held]) => [name, fingerprint(held ?? null)]));
}

export function heldIn(record: object, field: string): unknown {
  return Object.entries(record).find(([name]) => name === field)?.[1] ?? null;
}
