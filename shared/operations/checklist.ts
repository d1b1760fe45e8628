import * as z from 'zod';
import { Failure } from '../failure.ts';
import { sentence } from '../reason.ts';
import type { Language, Wording } from '../wording.ts';
import { inLanguages, say } from '../wording.ts';

/** `person` somebody must do it by hand, `unseen` so too, but no vendor tells whether it was done, `again` the vendor did not answer, so the command must be repeated. */
const checkStates = ['ok', 'done', 'created', 'repaired', 'warning', 'unseen', 'person', 'again'] as const;
export type CheckState = (typeof checkStates)[number];

const said = z.object({ en: z.string(), de: z.string(), no: z.string() });
/** `what` in the language of who asked, `said` in every one; what was kept earlier has the former only. */
export const checklistItems = z.array(
  z.object({ state: z.enum(checkStates), what: z.string(), said: said.optional() }),
);
export type ChecklistItem = z.infer<typeof checklistItems>[number];

/** A line, which is kept, and read by people of any language. */
export function checkItem(
  state: CheckState,
  text: (language: Language) => string,
  language: Language,
): ChecklistItem {
  const said = inLanguages(text);
  return { state, what: said[language], said };
}

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

/** What nobody but a person can do, or see to. */
export function leftToPeople(items: readonly ChecklistItem[]): ChecklistItem[] {
  return items.filter(({ state }) => state === 'person' || state === 'unseen');
}

export function needsPerson(items: readonly ChecklistItem[]): boolean {
  return items.some(({ state }) => state === 'person' || state === 'again');
}

/** Runs one part of a checklist; a refusal of the vendor becomes an item instead of ending the whole. */
export async function attempt(
  part: Wording,
  language: Language,
  work: () => Promise<ChecklistItem[]>,
): Promise<ChecklistItem[]> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const state = error.reason.kind === 'retry' ? 'again' : 'person';
    const text = (each: Language) => `${part[each]}: ${sentence(error.reason, error.details, each)}`;
    return [checkItem(state, text, language)];
  }
}
