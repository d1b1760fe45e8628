import type { QueueAddresses } from '../../../shared/queue/sqs-queue.ts';

/** Where the resources of a suite or stage are. */
export interface StageResources {
  tableName: string;
  queues: QueueAddresses;
  secretsPrefix: string;
  /** Without a slash at the end. */
  ingressUrl: string;
  /** Absent where no console is deployed yet. */
  consoleUrl?: string | undefined;
  allowedBaseUrls: readonly string[];
  /** From whom mails are; without one none is sent. */
  senderAddress?: string | undefined;
  /** Where SES tells which mails bounced; absent where none is deployed yet. */
  configurationSet?: string | undefined;
}
