import type { CheckState, ChecklistItem } from '../../../shared/operations/checklist.ts';
import { attempt, checkItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { Details, Wording } from '../../../shared/wording.ts';
import { say } from '../../../shared/wording.ts';

/** Says the checklist in the language of whoever reads it. */
export interface Tell {
  item(state: CheckState, wording: Wording, details?: Details): ChecklistItem;
  /** Nothing where there is nobody and nothing to name. */
  warning(wording: Wording, names: readonly string[]): ChecklistItem[];
  /** A part of the checklist; a refusal of the vendor becomes an item with its name. */
  part(name: Wording, work: () => Promise<ChecklistItem[]>): Promise<ChecklistItem[]>;
}

export function createTell({ language }: Pick<SetupContext, 'language'>): Tell {
  const item: Tell['item'] = (state, wording, details = {}) =>
    checkItem(state, (each) => say(wording, details, each), language);
  return {
    item,
    warning: (wording, names) =>
      names.length === 0 ? [] : [item('warning', wording, { names: names.join(', ') })],
    part: (name, work) => attempt(name, language, work),
  };
}
