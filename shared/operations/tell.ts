import type { Details, Wording } from '../wording.ts';
import { say } from '../wording.ts';
import type { CheckState, ChecklistItem } from './checklist.ts';
import { checkItem } from './checklist.ts';
import type { SetupContext } from './setup-context.ts';

/** A line of the checklist in the language of whoever reads it. */
export type Tell = (state: CheckState, wording: Wording, details?: Details) => ChecklistItem;

export function createTell({ language }: Pick<SetupContext, 'language'>): Tell {
  return (state, wording, details = {}) => checkItem(state, (each) => say(wording, details, each), language);
}

/** Nothing where there is nobody and nothing to name. */
export function warnOf(names: readonly string[], wording: Wording, tell: Tell): ChecklistItem[] {
  return names.length > 0 ? [tell('warning', wording, { names: names.join(', ') })] : [];
}
