import type { Pointer } from '../pointer.ts';
import { SWEEP } from '../pointer.ts';
import type { OutcomeKind, Reason } from '../reason.ts';
import type { Details } from '../wording.ts';
import { outcomeOf } from '../reason.ts';
import { isSameDetails } from '../same-details.ts';

export interface LinkKey {
  connection: string;
  entity: string;
  /** The record's id at its source. */
  sourceId: string;
}

/** Sweeps of several directions share one connection, so their links carry the direction's name. */
export function linkKey({
  connection,
  entity,
  id,
  direction,
}: Pick<Pointer, 'connection' | 'entity' | 'id' | 'direction'>): LinkKey {
  return { connection, entity, sourceId: entity === SWEEP ? `${direction}/${id}` : id };
}

/** A record of a paused connection waits, and of a dropped one nothing is kept. */
export const keptOutcomes = [
  'done',
  'skipped',
  'waiting',
  'retrying',
  'parked',
] as const satisfies OutcomeKind[];

/** What the last handling of a record came to. `at` is an ISO instant. */
export interface Outcome {
  kind: (typeof keptOutcomes)[number];
  code: string;
  details: Details;
  at: string;
  /** ISO instant of the last dead letter that was written of it. */
  letterAt?: string | undefined;
}

/** When a record was written lately (epoch milliseconds), all for one version of its source. */
export interface Writes {
  version: string;
  at: readonly number[];
}

/** "This source record is that target record", with what we last wrote. */
export interface Link {
  key: LinkKey;
  targetId?: string | undefined;
  /** Version of the source record as of the last settled reading, compared by sweeps. */
  sourceVersion?: string | undefined;
  /** Per field a hash of what we last wrote to the target. */
  fingerprints: Readonly<Record<string, string>>;
  /** What the direction itself remembers about the record; small, and no personal data. */
  data: unknown;
  /** Epoch milliseconds at which the last successful reading began. */
  readAt?: number | undefined;
  /** Epoch microseconds: the source's own time of the last change that a successful reading showed. */
  shown?: number | undefined;
  /** Hash of the last webhook that was handled. */
  hint?: string | undefined;
  /** ISO instant since which something about the record is undone; absent when nothing is. */
  openSince?: string | undefined;
  /** ISO instant since which both sides differ and stay so; absent where they do not. */
  differsSince?: string | undefined;
  /** What a waiting record waits for, in words of the direction. */
  waitingFor?: string | undefined;
  writes?: Writes | undefined;
  outcome?: Outcome | undefined;
  /** The last ten outcomes, newest first. */
  history: readonly Outcome[];
}

/** Of a record that was never handled. */
export function emptyLink(key: LinkKey): Link {
  return { key, fingerprints: {}, data: undefined, history: [] };
}

/** A link under our lease. */
export interface ClaimedLink extends Link {
  lease: string;
  /** Epoch milliseconds. */
  leaseUntil: number;
  claimedAt: number;
  /**
   * Epoch milliseconds since when something may have been written without our knowing: the predecessor never settled,
   * or its answer was lost. Look at the target before creating.
   */
  unfinishedSince?: number | undefined;
  /** Epoch milliseconds from which on a vendor can no longer commit what was sent before. */
  createAfter?: number | undefined;
}

export type LinkChange = Partial<
  Pick<Link, 'targetId' | 'sourceVersion' | 'fingerprints' | 'data' | 'waitingFor'>
>;

export interface Settlement extends LinkChange {
  outcome: Outcome;
  /** Given when the source was read completely in this run. */
  readAt?: number | undefined;
  /** Given with it where the source tells its version. */
  shown?: number | undefined;
  /** Set when something may have been written. */
  unfinishedSince?: number | undefined;
  /** Set when the answer to a write was lost; see `ClaimedLink`. */
  createAfter?: number | undefined;
  hint?: string | undefined;
  writes?: Writes | undefined;
  /** ISO instant since which the record is undone; absent when nothing is. */
  openSince?: string | undefined;
  /** ISO instant since which both sides differ and stay so; absent where they do not. */
  differsSince?: string | undefined;
}

export type Claim =
  { kind: 'claimed'; link: ClaimedLink } | { kind: 'held'; untilAt: number } | { kind: 'superseded' };

export function outcomeFor({ kind, code }: Reason, details: Details, now: Date): Outcome {
  const kept = keptOutcomes.find((each) => each === outcomeOf[kind]) ?? 'waiting';
  return { kind: kept, code, details, at: now.toISOString() };
}

/** Last ten outcomes; what is only tried again, or is as it was, is kept once, with the newest time. */
export function remember(history: readonly Outcome[], outcome: Outcome): Outcome[] {
  const [last, ...earlier] = history;
  return [outcome, ...(last && repeats(last, outcome) ? earlier : history)].slice(0, 10);
}

/** What was done twice was done twice. */
function repeats(last: Outcome, { kind, code, details }: Outcome): boolean {
  if (kind === 'done' || last.kind !== kind || last.code !== code) return false;
  return kind === 'retrying' || isSameDetails(last.details, details);
}

export function isOpen(outcome: Outcome): boolean {
  return outcome.kind === 'waiting' || outcome.kind === 'retrying' || outcome.kind === 'parked';
}
