/**
 * What becomes of a record, by the kind of the reason: `done` it is on the other side now · `skip` nothing to do ·
 * `wait` goes through by itself later · `retry` may work later unchanged · `park` a person must act · `pause` would hit
 * every record of the connection · `drop` nobody asks for it any more.
 */
export const outcomeOf = {
  done: 'done',
  skip: 'skipped',
  wait: 'waiting',
  retry: 'retrying',
  park: 'parked',
  pause: 'paused',
  drop: 'dropped',
} as const;
export type ReasonKind = keyof typeof outcomeOf;
export type OutcomeKind = (typeof outcomeOf)[ReasonKind];

export const languages = ['en', 'de', 'no'] as const;
export type Language = (typeof languages)[number];

/** Facts for a sentence. Never secrets, never more of a record than its names and ids. */
export type Details = Readonly<Record<string, string | number>>;

export interface Reason<Code extends string = string, Kind extends ReasonKind = ReasonKind> {
  code: Code;
  kind: Kind;
  /** The target is billed or locked, so the difference is there to stay until a person unlocks it. */
  isLocked?: boolean;
  /** One sentence per language for an office person; `{name}` is filled from the details. */
  text: Readonly<Record<Language, string>>;
}

/** Norwegian only where a connector has Norwegian customers; English stands in for it elsewhere. */
type ReasonTable = Record<
  string,
  { kind: ReasonKind; isLocked?: boolean; en: string; de: string; no?: string }
>;
export type ReasonsOf<Table extends ReasonTable> = {
  [Code in keyof Table & string]: Reason<Code, Table[Code]['kind']>;
};

/** Turns a table of sentences into reasons that carry their own code. */
export function defineReasons<const Table extends ReasonTable>(table: Table): ReasonsOf<Table> {
  const entries = Object.entries(table).map(([code, { kind, isLocked, en, de, no = en }]) => [
    code,
    { code, kind, ...(isLocked && { isLocked }), text: { en, de, no } },
  ]);
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- `fromEntries` forgets which code goes with which key
  return Object.fromEntries(entries) as ReasonsOf<Table>;
}

export function sentence(reason: Reason, details: Details, language: Language = 'en'): string {
  return reason.text[language].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '?'));
}
