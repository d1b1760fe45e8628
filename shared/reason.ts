import { keyRenewals } from './key-renewals.ts';
import type { Details, Language, Wording } from './wording.ts';
import { say } from './wording.ts';

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

export interface Reason<Code extends string = string, Kind extends ReasonKind = ReasonKind> {
  code: Code;
  kind: Kind;
  /** The target is billed or locked, so the difference is there to stay until a person unlocks it. */
  isLocked?: boolean;
  /** The source does not have the record, whether or not it ever had. */
  isGone?: boolean;
  /** Both sides are not the same, and stay so until somebody does something. */
  staysDifferent?: boolean;
  /** Somebody removed it at the target, where a `repair` makes it again. */
  canBeMadeAgain?: boolean;
  /** What is, in one sentence for an office person. */
  text: Wording;
  /** Who does what where. */
  todo?: Wording;
  /** The same for who can do it on the page of the console that takes keys. */
  todoOnKeysPage?: Wording;
}

interface Settled extends Wording {
  kind: 'done' | 'skip' | 'drop';
  isGone?: boolean;
  staysDifferent?: boolean;
  canBeMadeAgain?: boolean;
  todo?: Wording;
}

interface Unsettled extends Wording {
  kind: 'wait' | 'retry' | 'park' | 'pause';
  isLocked?: boolean;
  todo?: Wording;
  todoOnKeysPage?: Wording;
}

type ReasonTable = Record<string, Settled | Unsettled>;
export type ReasonsOf<Table extends ReasonTable> = {
  [Code in keyof Table & string]: Reason<Code, Table[Code]['kind']>;
};

export const nothing: Wording = {
  en: 'You need not do anything.',
  de: 'Sie müssen nichts tun.',
  no: 'Du trenger ikke gjøre noe.',
};

export const tellContact: Wording = {
  en: 'Please tell {contact}.',
  de: 'Bitte {contact} Bescheid geben.',
  no: 'Gi beskjed til {contact}.',
};

/** How it goes on once a person has put right what stopped it; stands in `todo` as `{resend}`. */
const resend = {
  told: {
    en: 'tell {contact}; it is sent again',
    de: 'geben Sie dann {contact} Bescheid; es wird erneut gesendet',
    no: 'gi så beskjed til {contact}; det sendes på nytt',
  },
  here: {
    en: 'have it looked at again',
    de: 'lassen Sie es dann erneut prüfen',
    no: 'få det sett på på nytt',
  },
} as const satisfies Record<string, Wording>;

/** Whether an undone record stays so unless a person does something. */
export function needsSomebody({ kind, todo }: Reason): boolean {
  return kind === 'park' || (kind === 'wait' && todo !== undefined && todo.en !== nothing.en);
}

/** Turns a table of sentences into reasons that carry their own code. */
export function defineReasons<const Table extends ReasonTable>(table: Table): ReasonsOf<Table> {
  const entries = Object.entries(table).map(([code, { en, de, no, ...rest }]) => [
    code,
    { code, ...rest, text: { en, de, no } },
  ]);
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- `fromEntries` forgets which code goes with which key
  return Object.fromEntries(entries) as ReasonsOf<Table>;
}

/** As it is told to who has the pages of the console. */
export function onPages(reason: Reason): Reason {
  const { todoOnKeysPage: todo } = reason;
  return todo ? { ...reason, todo } : reason;
}

/** How somebody who wants back what was removed gets it; stands in `todo` as `{makeAgain}`. */
const makeAgain = {
  told: {
    en: 'please tell {contact}',
    de: 'geben Sie bitte {contact} Bescheid',
    no: 'gi beskjed til {contact}',
  },
  here: {
    en: 'have it made again on its own page',
    de: 'lassen Sie es auf seiner eigenen Seite wieder anlegen',
    no: 'få det laget på nytt på sin egen side',
  },
} as const satisfies Record<string, Wording>;

/** `told` who cannot have it looked at again tells somebody · `here` who can does so. */
type Resending = keyof typeof resend;

/** What is, and who does what where. */
export function sentence(
  { text, todo }: Reason,
  details: Details,
  language: Language = 'en',
  resending: Resending = 'told',
): string {
  const said = say(text, known(details, language), language);
  return todo ? `${said} ${todoText(todo, details, language, resending)}` : said;
}

/** Who does what where. */
export function todoText(
  todo: Wording,
  details: Details,
  language: Language,
  resending: Resending = 'told',
): string {
  const all = known(details, language);
  const ways = {
    resend: say(resend[resending], all, language),
    makeAgain: say(makeAgain[resending], all, language),
  };
  return say(todo, { ...all, ...ways }, language);
}

function known(details: Details, language: Language): Details {
  return { ...details, ...renewal(details, language) };
}

function renewal({ vendor }: Details, language: Language): Details {
  const found = new Map<unknown, Wording>(Object.entries(keyRenewals)).get(vendor)?.[language];
  return found === undefined ? {} : { renewal: found };
}
