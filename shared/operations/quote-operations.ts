import type { LinkKey } from '../links/link.ts';
import type { PointerTarget } from '../pointer.ts';
import type { Reason } from '../reason.ts';
import type { Details } from '../wording.ts';
import type { SetupContext } from './setup-context.ts';

export interface ListedQuote {
  id: string;
  number: string;
  subject: string;
  /** In the vendor's own words. */
  status: string;
  /** ISO instant. */
  updatedOn: string;
  /** The project it belongs to at its source, as people know it; null where there is none. */
  project: string | null;
  /** How many of its positions became tasks. */
  tasks: number;
}

/** A project that can take tasks. */
export interface TaskProject {
  id: string;
  name: string;
  url: string;
}

export interface ShownPosition {
  /** By which it is named when it is sent. */
  number: number;
  name: string;
  /** The task list that it goes to. */
  list: string;
  amount: number | null;
  unit: string;
  plannedHours: number | null;
  isOptional: boolean;
  /** `left-out` by the settings; `sent` also where somebody deleted the task since. */
  state: 'new' | 'sent' | 'left-out';
}

/** `linked` with the quote's project, or the only one of its name. */
export type SuggestedProject =
  | { kind: 'linked' | 'same-name'; project: TaskProject }
  | { kind: 'several'; projects: TaskProject[] }
  | { kind: 'none' };

export interface ShownQuote extends Omit<ListedQuote, 'tasks'> {
  positions: ShownPosition[];
  suggestion: SuggestedProject;
}

/** A quote whose positions are to become tasks, before anything is done for it. */
export interface QuoteSending {
  record: PointerTarget;
  link: LinkKey;
  /** As people know the quote. */
  quote: string;
  project: TaskProject;
  /** How many positions were named; undefined where all were meant. */
  positions: number | undefined;
  /** What somebody should agree to before. */
  warnings: string[];
  /** What the link of the quote is to remember, so that a worker does it. */
  requested(data: unknown, now: Date): unknown;
  /** Whether that was done, by what the link remembers. */
  isDone(data: unknown): boolean;
}

export interface QuoteFilter {
  /** Number or id of a project at the source of the quotes. */
  project?: string | undefined;
  /** `YYYY-MM-DD`; changed since. */
  since?: string | undefined;
}

export interface SendingOptions {
  /** Address, id, key or name of the project that takes the tasks; the suggested one where absent. */
  project?: string | undefined;
  /** Such as `1,3-5`; all where absent. */
  positions?: string | undefined;
}

/** Quotes whose positions can become tasks. Quotes are named by number or id. All throw `UnclearQuote`. */
export interface QuoteOperations {
  list(filter: QuoteFilter, setup: SetupContext): Promise<ListedQuote[]>;
  show(quote: string, setup: SetupContext): Promise<ShownQuote>;
  prepareSending(quote: string, options: SendingOptions, setup: SetupContext): Promise<QuoteSending>;
}

/** What was typed leads to nothing that could be done, or to several things. */
export class UnclearQuote extends Error {
  override readonly name = 'UnclearQuote';
  readonly reason: Reason;
  readonly details: Details;

  constructor(reason: Reason, details: Details = {}) {
    super(reason.code);
    this.reason = reason;
    this.details = details;
  }
}
