import type * as z from 'zod';
import type { Cache } from './cache.ts';
import type { Connection } from './connections/connection.ts';
import type { ClaimedLink, Link, LinkChange } from './links/link.ts';
import type { LinkStore } from './links/link-store.ts';
import type { OpenClaim } from './links/open-claim.ts';
import type { Pointer, PointerTarget } from './pointer.ts';
import type { Meter, QuotaOwners } from './quota/rate-limiter.ts';
import type { Details, Reason } from './reason.ts';
import type { ConnectionSecret, SecretStore } from './secrets/connection-secret.ts';
import type { Locks } from './store/dynamo-locks.ts';
import type { ConnectorId, Vendor } from './vendor.ts';

/** Which webhooks of a vendor concern a direction, and what record they point at. */
export interface HookRule {
  vendor: Vendor;
  /** The vendor's own names, as subscribed: `Project update`, `timetracking_added`. */
  event: string;
  /** A record, or a sweep (`entity` is `*`, `id` the scope) when the hook does not say which record. */
  target: { entity: string; id: 'record' | { scope: string } };
}

export interface SweepSchedule {
  scope: string;
  everyMinutes: number;
  /**
   * Only for connections that ask for it: their `setting` says every how many minutes, a multiple of `everyMinutes`,
   * they want a sweep of the scope `instead`.
   */
  onRequest?: { setting: string; instead: string };
}

/** A direction as data. Infrastructure, ingress, schedules, operator commands and tests all read this. */
export interface DirectionDefinition {
  id: string;
  connector: ConnectorId;
  /** Where changes come from, and where they go. */
  source: Vendor;
  target: Vendor;
  /** What it keeps in step. The first is what `explain` and `resync` mean when nothing is said. */
  entities: readonly [string, ...string[]];
  hooks: readonly HookRule[];
  sweeps: readonly SweepSchedule[];
  /** Directions it sends pointers to. */
  chainsTo: readonly string[];
  worker: {
    timeoutSeconds: number;
    memoryMegabytes: number;
    maxConcurrency: number;
  };
  /** Vendor calls a typical record needs, set aside before it is begun. */
  callsPerRecord: number;
  /** What its records can be listed by. */
  filters: readonly (keyof RecordFilter)[];
  /** How long a vendor's reading may lag behind its webhook. */
  replicaLagSeconds: number;
  reasons: Readonly<Record<string, Reason>>;
  /** Who is harmed when records are parked, and what to do: the text of the alarm. */
  alarm: string;
}

/** A connector as data: what its connection file must hold. */
export interface ConnectorDefinition {
  id: ConnectorId;
  settings: z.ZodType<Record<string, unknown>>;
  vendors: Readonly<Partial<Record<Vendor, z.ZodType<Record<string, unknown>>>>>;
}

/** Everything a direction gets to work with for one connection. Nothing else is reachable. */
export interface RunContext {
  connection: Connection;
  secret: ConnectionSecret;
  secrets: SecretStore;
  links: LinkStore;
  locks: Locks;
  meter: Meter;
  cache: Cache;
  send(pointers: readonly Pointer[], delaySeconds?: number): Promise<void>;
  /** Counts a deletion; throws `delete-breaker` when there were too many. */
  allowDeletion(): Promise<void>;
  /** Counts fields of an answer that the vendor never documented: a hint that its interface is changing. */
  onDrift(vendor: Vendor, fields: readonly string[]): void;
  /** Base URLs taken beside the vendors' own domains. */
  allowedBaseUrls: readonly string[];
  now(): Date;
  /** Epoch milliseconds at which the run must be over; absent where nobody stops it. */
  deadlineAt?: number;
  fetch?: typeof fetch;
}

/** What a plan would do, printable. `what` is one sentence for an operator. */
export interface PlannedStep {
  do: string;
  what: string;
}

export type Verdict =
  | { kind: 'nothing'; reason: Reason<string, 'skip'>; details: Details }
  | { kind: 'wait'; reason: Reason<string, 'wait'>; details: Details; waitingFor: string }
  | { kind: 'park'; reason: Reason<string, 'park'>; details: Details }
  | { kind: 'steps'; steps: readonly PlannedStep[] };

/** What a direction says about a record it has handled. The worker adds the time and the lease. */
export interface Result extends LinkChange {
  kind: 'done' | 'skipped' | 'waiting';
  reason: Reason;
  details: Details;
}

/**
 * One record, read on both sides and decided; nothing is written until `apply`. What `apply` writes down with
 * `claim.save` survives its own failure; after a failure the record counts as unfinished.
 */
export interface Prepared {
  verdict: Verdict;
  apply(claim: OpenClaim): Promise<Result>;
}

/** What a resync or a listing may be narrowed to. Dates are `YYYY-MM-DD`, both inclusive. */
export interface RecordFilter {
  ids?: readonly string[];
  since?: string;
  until?: string;
  /** E-mail of a person at the source. */
  person?: string;
  project?: string;
}

export interface Swept {
  cursor: unknown;
  sent: number;
  /** What else the run found, for its outcome. */
  report?: Details;
}

export interface DirectionRun {
  prepare(entity: string, id: string, link: Link | ClaimedLink): Promise<Prepared>;
  /**
   * Looks for what differs and sends a pointer for each. `cursor` is what the last sweep of this scope returned,
   * `approved` the details with which it stopped, when an operator has approved them.
   */
  sweep(scope: string, cursor: unknown, approved?: Details): Promise<Swept>;
  /** Records at the source, for resync. */
  list(filter: RecordFilter): AsyncIterable<Pick<PointerTarget, 'entity' | 'id'>>;
}

export interface Direction {
  definition: DirectionDefinition;
  /** Budgets this connection draws from. */
  quotaOwners(connection: Connection, secret: ConnectionSecret): QuotaOwners;
  open(context: RunContext): DirectionRun;
}
