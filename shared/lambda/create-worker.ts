import { setTimeout as sleep } from 'node:timers/promises';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { awsLimits } from './aws-limits.ts';
import { createCache } from '../cache.ts';
import { cachedConnections } from '../connections/cached-connections.ts';
import { createDynamoConnections } from '../connections/dynamo-connections.ts';
import type { Direction } from '../direction.ts';
import { countingLinks } from '../figures/counting-links.ts';
import { createDynamoFigures } from '../figures/dynamo-figures.ts';
import type { Tally } from '../figures/tally.ts';
import { createTally } from '../figures/tally.ts';
import { createDynamoHistoryNotes } from '../history/dynamo-history-notes.ts';
import { createDynamoLinks } from '../links/dynamo-links.ts';
import { createDynamoTold } from '../notices/dynamo-told.ts';
import { createNotices } from '../notices/create-notices.ts';
import { openMailing } from './open-mailing.ts';
import { createSqsQueue } from '../queue/sqs-queue.ts';
import { createDynamoQuota } from '../quota/dynamo-quota.ts';
import { createRateLimiter } from '../quota/rate-limiter.ts';
import { createAwsSecrets } from '../secrets/aws-secrets.ts';
import { createDynamoDeletions } from '../store/dynamo-deletions.ts';
import { createDynamoLocks } from '../store/dynamo-locks.ts';
import { createDynamoReminders } from '../store/dynamo-reminders.ts';
import { openTable } from '../store/tandem-table.ts';
import type { WorkerDeps } from '../worker/worker-deps.ts';
import type { Environment } from './environment.ts';

const now = () => new Date();
const pause = (seconds: number) => sleep(seconds * 1000);
const later = (milliseconds: number, work: () => void) => void setTimeout(work, milliseconds).unref();

/** The worker of a direction on AWS: everything it stands on, made once per execution environment. */
export function createAwsWorker(
  direction: Direction,
  environment: Environment,
): { worker: WorkerDeps; tally: Tally } {
  const table = openTable(environment.TABLE_NAME, now);
  const tally = createTally(direction.definition.id, createDynamoFigures(table), { now, later });
  const worker: WorkerDeps = {
    direction,
    connections: cachedConnections(createDynamoConnections(table), now),
    secrets: createAwsSecrets({
      client: new SecretsManagerClient(awsLimits),
      prefix: environment.SECRETS_PREFIX,
      now,
    }),
    links: countingLinks(createDynamoLinks(table), tally, direction.definition),
    reminders: createDynamoReminders(table),
    deletions: createDynamoDeletions(table),
    locks: createDynamoLocks(table),
    queue: createSqsQueue(new SQSClient(awsLimits), environment.QUEUES),
    rateLimiter: createRateLimiter(
      createDynamoQuota(table, { sleep: pause, random: Math.random }),
      now,
      pause,
    ),
    cache: createCache(now),
    history: createDynamoHistoryNotes(table),
    notices: createNotices(openMailing(environment), createDynamoTold(table)),
    allowedBaseUrls: environment.ALLOWED_BASE_URLS,
    now,
    sleep: pause,
    random: Math.random,
  };
  return { worker, tally };
}
