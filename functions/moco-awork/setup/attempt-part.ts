import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import { attempt } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { Wording } from '../../../shared/wording.ts';
import { say } from '../../../shared/wording.ts';

/** A part of a checklist, named in the reader's language where a vendor refuses it. */
export function attemptPart(
  part: Wording,
  { language }: Pick<SetupContext, 'language'>,
  work: () => Promise<ChecklistItem[]>,
): Promise<ChecklistItem[]> {
  return attempt(say(part, {}, language), language, work);
}
