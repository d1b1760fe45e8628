import type { Wording } from '../wording.ts';
import type { ChecklistItem } from './checklist.ts';
import { attempt, needsPerson } from './checklist.ts';
import type { SetupContext } from './setup-context.ts';

/** A part of a checklist, named in the reader's language where a vendor refuses it. */
export function attemptPart(
  part: Wording,
  { language }: Pick<SetupContext, 'language'>,
  work: () => Promise<ChecklistItem[]>,
): Promise<ChecklistItem[]> {
  return attempt(part, language, work);
}

/** One part after the other, whatever becomes of each; what a person must do comes last. */
export async function attemptParts(
  parts: readonly (readonly [Wording, () => Promise<ChecklistItem[]>])[],
  setup: Pick<SetupContext, 'language'>,
): Promise<ChecklistItem[]> {
  const items: ChecklistItem[] = [];
  for (const [part, work] of parts) items.push(...(await attemptPart(part, setup, work)));
  return items.toSorted((one, other) => Number(needsPerson([one])) - Number(needsPerson([other])));
}
