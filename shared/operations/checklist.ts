import { Failure } from '../failure.ts';
import type { Language } from '../reason.ts';
import { sentence } from '../reason.ts';

/** `person` somebody must do it by hand, `unseen` so too, but no vendor tells whether it was done, `again` the vendor did not answer, so the command must be repeated. */
export type CheckState = 'ok' | 'done' | 'created' | 'repaired' | 'warning' | 'unseen' | 'person' | 'again';

export interface ChecklistItem {
  state: CheckState;
  what: string;
}

export interface Checklist {
  items: ChecklistItem[];
}

const labels: Record<CheckState, string> = {
  ok: 'ok',
  done: 'done',
  created: 'created',
  repaired: 'repaired',
  warning: 'warning',
  unseen: 'see yourself',
  person: 'a person must',
  again: 'try again',
};

export function checklistText(items: readonly ChecklistItem[]): string {
  const width = Math.max(...items.map(({ state }) => labels[state].length));
  return items.map(({ state, what }) => `${labels[state].padEnd(width)}  ${what}`).join('\n');
}

export function needsPerson(items: readonly ChecklistItem[]): boolean {
  return items.some(({ state }) => state === 'person' || state === 'again');
}

/** Runs one part of a checklist; a refusal of the vendor becomes an item instead of ending the whole. */
export async function attempt(
  what: string,
  language: Language,
  work: () => Promise<ChecklistItem[]>,
): Promise<ChecklistItem[]> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const state = error.reason.kind === 'retry' ? 'again' : 'person';
    return [{ state, what: `${what}: ${sentence(error.reason, error.details, language)}` }];
  }
}
