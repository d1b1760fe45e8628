import * as z from 'zod';
import { Failure } from '../failure.ts';
import { sentence } from '../reason.ts';
import type { Language, Wording } from '../wording.ts';
import { say } from '../wording.ts';

/** `person` somebody must do it by hand, `unseen` so too, but no vendor tells whether it was done, `again` the vendor did not answer, so the command must be repeated. */
const checkStates = ['ok', 'done', 'created', 'repaired', 'warning', 'unseen', 'person', 'again'] as const;
export type CheckState = (typeof checkStates)[number];

export const checklistItems = z.array(z.object({ state: z.enum(checkStates), what: z.string() }));
export type ChecklistItem = z.infer<typeof checklistItems>[number];

export interface Checklist {
  items: ChecklistItem[];
}

export const checkLabels: Record<CheckState, Wording> = {
  ok: { en: 'ok', de: 'in Ordnung', no: 'i orden' },
  done: { en: 'done', de: 'erledigt', no: 'utført' },
  created: { en: 'created', de: 'angelegt', no: 'opprettet' },
  repaired: { en: 'repaired', de: 'repariert', no: 'reparert' },
  warning: { en: 'warning', de: 'Achtung', no: 'obs' },
  unseen: { en: 'see yourself', de: 'bitte prüfen', no: 'se selv' },
  person: { en: 'a person must', de: 'zu tun', no: 'må gjøres' },
  again: { en: 'try again', de: 'noch einmal', no: 'prøv igjen' },
};

export function checklistText(items: readonly ChecklistItem[], language: Language): string {
  const label = (state: CheckState) => say(checkLabels[state], {}, language);
  const width = Math.max(...items.map(({ state }) => label(state).length));
  return items.map(({ state, what }) => `${label(state).padEnd(width)}  ${what}`).join('\n');
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
