import type { DirectionDefinition, RecordFilter } from './direction-definition.ts';
import type { NamedField } from './fields.ts';
import type { ClaimedLink, Link, LinkChange } from './links/link.ts';
import type { OpenClaim } from './links/open-claim.ts';
import type { PointerCause, PointerTarget } from './pointer.ts';
import type { Reason } from './reason.ts';
import type { Details, Wording } from './wording.ts';
import type { ListedStretch, Period } from './reconcile/listed-stretch.ts';
import type { RunContext } from './run-context.ts';

/**
 * What a plan would do, printable. `what` is one sentence for an operator. A step that makes a record is called
 * `create-…`, one that looks for an unconfirmed one `find-…`: the worker holds them back while a vendor may still commit
 * an earlier create. Steps that write nothing to a vendor are called `find-`, `compare-`, `read-`, `request-` or `end-…`.
 */
export interface PlannedStep {
  do: string;
  what: string;
  /** The record as people call it, where the step makes it or takes it over. */
  name?: string;
  /** A record beside its own that it makes where there is none yet; the same for all steps that name the same. */
  beside?: { do: string; key: string };
}

/** A verdict that nothing more is to be done for. */
export type FinalVerdict =
  | { kind: 'nothing'; reason: Reason<string, 'skip'>; details: Details }
  | { kind: 'wait'; reason: Reason<string, 'wait'>; details: Details; waitingFor: string }
  | { kind: 'park'; reason: Reason<string, 'park'>; details: Details };

export type Verdict = FinalVerdict | { kind: 'steps'; steps: readonly PlannedStep[] };

/** What else is to be looked at, of this direction unless another is named. */
export interface Asked {
  direction?: string;
  entity: string;
  ids: readonly string[];
  cause: PointerCause;
  delaySeconds?: number;
}

/** A field as it should be and as the target holds it now, as operators read it; null where there is nothing. */
export interface ComparedField extends NamedField {
  wanted: string | null;
  held: string | null;
  /** Where they differ, why nothing brings them in line by itself. */
  stays?: Wording;
}

/** A record as its source has it now, as operators read it. */
export interface SourceRecord {
  /** One of `entityWords` that says better than its entity what it is. */
  kind?: string;
  fields: readonly (NamedField & { value: string | null })[];
}

/** Given where both sides were read; `gone` where the target has the record no more. */
export type Compared = readonly ComparedField[] | 'gone';

/** The source's own time of its last change as it was read, `gone` where it has no such record. */
export type Shown = string;

/** What carrying out the steps came to. Without details they say which steps. */
export interface Applied extends LinkChange {
  reason?: Reason<string, 'done'>;
  details?: Details;
}

/**
 * One record, read on both sides and decided; nothing is written yet. The worker ends it with what became `known`, or,
 * where there are steps, has them carried out. What `apply` writes down with `claim.save` survives its own failure; after
 * a failure the record counts as unfinished.
 */
export type Prepared =
  | {
      verdict: FinalVerdict;
      known?: LinkChange;
      asks?: readonly Asked[];
      compared?: Compared;
      shown?: Shown;
    }
  | {
      verdict: Extract<Verdict, { kind: 'steps' }>;
      shown?: Shown;
      apply(claim: OpenClaim): Promise<Applied>;
      compared?: Compared;
      /** What the link will say, as far as it is known before; a plan of several records goes on from there. */
      expected?: LinkChange;
      /** Version of the source, where webhooks come of it: only a change of it allows writing again and again. */
      sourceVersion?: string | undefined;
    };

export interface Swept {
  cursor: unknown;
  sent: number;
  /** What else the run found, for its outcome. */
  report?: Details;
}

export interface Foreseen {
  entity: string;
  id: string;
  change: LinkChange;
}

export interface DirectionRun {
  prepare(entity: string, id: string, link: Link | ClaimedLink): Promise<Prepared>;
  /** A record at its source, for people to see; undefined where it has none, or shows no more than its id. */
  show(entity: string, id: string, link: Pick<Link, 'data'>): Promise<SourceRecord | undefined>;
  /**
   * Looks for what differs and asks for each. `cursor` is what the last sweep of this scope returned, `approved` the
   * details with which it stopped, when an operator has approved them.
   */
  sweep(scope: string, cursor: unknown, approved?: Details): Promise<Swept>;
  /**
   * Lists both sides of a period in full, a stretch at a time, and pairs them by link, mark and equality. Goes on from
   * where a part said; the first begins at the period's start.
   */
  reconcile(period: Period, from: string | undefined): AsyncIterable<ListedStretch>;
  /** Links that comparing will make or change before records are handled, for plans. */
  foresee?(): AsyncIterable<Foreseen>;
  /** Records at the source, for resync. */
  list(filter: RecordFilter): AsyncIterable<Pick<PointerTarget, 'entity' | 'id'>>;
}

export interface Direction {
  definition: DirectionDefinition;
  open(context: RunContext): DirectionRun;
}
