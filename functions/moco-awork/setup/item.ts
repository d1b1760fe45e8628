import type { CheckState, ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { Details, Wording } from '../../../shared/wording.ts';
import { say } from '../../../shared/wording.ts';

/** A line of the checklist in the language of whoever reads it. */
export type Tell = (state: CheckState, wording: Wording, details?: Details) => ChecklistItem;

export function createTell({ language }: Pick<SetupContext, 'language'>): Tell {
  return (state, wording, details = {}) => ({ state, what: say(wording, details, language) });
}
