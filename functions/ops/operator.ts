import type { AccessBook } from '../../shared/access/access-book.ts';
import type { ConsoleKeys } from '../../shared/access/console-keys.ts';
import type { Cache } from '../../shared/cache.ts';
import type { ConnectionStore } from '../../shared/connections/connection.ts';
import type { ConnectorDefinition } from '../../shared/connector.ts';
import type { FiguresStore } from '../../shared/figures/figures.ts';
import type { Doer, History } from '../../shared/history/history.ts';
import type { Jobs } from '../../shared/jobs/jobs.ts';
import type { LinkStore } from '../../shared/links/link-store.ts';
import type { BounceNotes } from '../../shared/notices/bounces.ts';
import type { Mail } from '../../shared/notices/notice.ts';
import type { PointerQueue } from '../../shared/queue/pointer-queue.ts';
import type { QuotaStore } from '../../shared/quota/quota.ts';
import type { Language } from '../../shared/wording.ts';
import type { SecretStore } from '../../shared/secrets/connection-secret.ts';
import type { HookKeyStore } from '../../shared/secrets/hook-keys.ts';
import type { AwaitedSignIns } from '../../shared/sign-in/awaited-sign-ins.ts';
import type { HookNotes } from '../../shared/store/hook-notes.ts';
import type { LetterNotes } from '../../shared/store/letter-notes.ts';
import type { HookWatches } from '../../shared/store/hook-watch.ts';
import type { Locks } from '../../shared/store/locks.ts';
import type { Reminders } from '../../shared/store/reminders.ts';
import type { WatchTurns } from '../../shared/store/watch-turns.ts';
import type { OperatorQueues } from './access/operator-queues.ts';
import type { Say } from './output/sentences.ts';

/** What the commands stand on: a running suite or a stage on AWS, or in tests the in-memory twins. */
export interface Operator {
  connectors: readonly ConnectorDefinition[];
  connections: ConnectionStore;
  secrets: SecretStore;
  hookKeys: HookKeyStore;
  links: LinkStore;
  reminders: Reminders;
  figures: FiguresStore;
  history: History;
  /** Whose acts these are. */
  who: Doer;
  /** Why, in their words; kept with the act. */
  why?: string | undefined;
  locks: Locks;
  hookNotes: Pick<HookNotes, 'last'>;
  bounces: Pick<BounceNotes, 'list'>;
  hookWatches: HookWatches;
  watchTurns: WatchTurns;
  signIns: AwaitedSignIns;
  letterNotes: LetterNotes;
  /** What lets people into the console. */
  consoleKeys: ConsoleKeys;
  accessBook: AccessBook;
  jobs: Jobs;
  queue: PointerQueue;
  queues: OperatorQueues;
  quota: QuotaStore;
  /** Removes everything kept about a connection except itself, its history and what its days took; answers how many links that were. */
  forgetRecords(connection: string): Promise<number>;
  cache: Cache;
  /** Where webhooks arrive, without a slash at the end. */
  ingressUrl: string;
  /** Where the console is, without a slash at the end; absent where none is deployed yet. */
  consoleUrl?: string;
  /** Sends a mail; absent where the stage has no sender. */
  mail?: (mail: Mail) => Promise<void>;
  /** Base URLs taken beside the vendors' own domains. */
  allowedBaseUrls: readonly string[];
  language: Language;
  /** Asked for on the command line; else setup speaks the customer's. */
  askedLanguage?: Language;
  say: Say;
  now(): Date;
  sleep(seconds: number): Promise<void>;
  randomToken(): string;
  /** Whether the person agrees; refuses where nobody can be asked and `--yes` was not given. */
  confirm(question: string): Promise<boolean>;
  /** Tells a waiting person how far it is, and how many records that are. */
  progress(text: string, records?: number): void;
  /** Tells what went otherwise than expected beside the answer, whether or not a person waits. */
  warn(text: string): void;
  fetch?: typeof fetch;
}
