import type { Cache } from '../cache.ts';
import type { ConnectionStore } from '../connections/connection.ts';
import type { Direction } from '../direction.ts';
import type { History } from '../history/history.ts';
import type { LinkStore } from '../links/link-store.ts';
import type { Notices } from '../notices/notice.ts';
import type { PointerQueue } from '../queue/pointer-queue.ts';
import type { RateLimiter } from '../quota/rate-limiter.ts';
import type { OutcomeKind, Reason } from '../reason.ts';
import type { SecretStore } from '../secrets/connection-secret.ts';
import type { Deletions } from '../store/deletions.ts';
import type { Locks } from '../store/locks.ts';
import type { Reminders } from '../store/reminders.ts';
import type { Vendor } from '../vendor.ts';

/** What a worker stands on. In the cloud these are AWS adapters, in the simulation their in-memory twins. */
export interface WorkerDeps {
  direction: Direction;
  connections: ConnectionStore;
  secrets: SecretStore;
  links: LinkStore;
  reminders: Reminders;
  deletions: Deletions;
  locks: Locks;
  queue: PointerQueue;
  rateLimiter: RateLimiter;
  cache: Cache;
  notices: Notices;
  history: Pick<History, 'note'>;
  allowedBaseUrls: readonly string[];
  now(): Date;
  sleep(seconds: number): Promise<void>;
  /** Uniform in [0, 1). */
  random(): number;
  fetch?: typeof fetch;
}

/** What became of one message, for logs and metrics. */
export interface Handled {
  kind: OutcomeKind;
  reason: Reason;
  /** Parked before for the same reason, so that no second dead letter was written. */
  isStillParked?: boolean;
  connection?: string;
  /** Of a record that arrived on the other side: how long it took from the webhook that told of it, where one did. */
  arrived?: { liveMilliseconds?: number };
  /** What went wrong beside the record, that an operator should see. */
  trouble?: Error;
  /** What a record failed of that is no `Failure`. */
  defect?: { error: Error; entity: string; id: string };
  calls?: Readonly<Partial<Record<Vendor, number>>>;
  /** Fields no vendor documented, as `vendor.field`. */
  drift?: readonly string[];
}
