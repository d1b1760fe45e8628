import type { Cache } from './cache.ts';
import type { Connection } from './connections/connection.ts';
import type { LinkStore } from './links/link-store.ts';
import type { OpenClaim } from './links/open-claim.ts';
import type { PointerCause } from './pointer.ts';
import type { Meter } from './quota/meter.ts';
import type { ConnectionSecret, SecretStore } from './secrets/connection-secret.ts';
import type { Locks } from './store/locks.ts';
import type { Vendor } from './vendor.ts';

/**
 * Asks for records to be looked at, or for sweeps (entity `*`) by their scopes. What is asked for with a delay counts as
 * changed when the delay is over: no reading before then includes it.
 */
export type Ask = (
  entity: string,
  ids: readonly string[],
  cause: PointerCause,
  delaySeconds?: number,
) => Promise<void>;

/** Everything a direction gets to work with for one connection. Nothing else is reachable. */
export interface RunContext {
  connection: Connection;
  secret: ConnectionSecret;
  secrets: SecretStore;
  links: LinkStore;
  /** Claims that this run holds: they are kept while it lives. */
  claims: Set<OpenClaim>;
  locks: Locks;
  meter: Meter;
  cache: Cache;
  /** An operator asked: both sides are read, whatever is remembered of them. */
  looksAgain: boolean;
  /** When they asked: what is remembered from before then is read again. Absent where nobody did. */
  askedAt?: Date;
  /** What somebody removed at the target is made again. */
  restores: boolean;
  /** For records of this direction. */
  ask: Ask;
  /** For those of a direction that this one chains to. */
  askOf(direction: string): Ask;
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
