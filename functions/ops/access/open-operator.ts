import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { awsLimits } from '../../../shared/lambda/aws-limits.ts';
import { createAwsConsoleKeys } from '../../../shared/access/aws-console-keys.ts';
import { createDynamoAccessBook } from '../../../shared/access/dynamo-access-book.ts';
import { createCache } from '../../../shared/cache.ts';
import { createDynamoConnections } from '../../../shared/connections/dynamo-connections.ts';
import { createDynamoFigures } from '../../../shared/figures/dynamo-figures.ts';
import { createDynamoHistory } from '../../../shared/history/dynamo-history.ts';
import { createDynamoJobs } from '../../../shared/jobs/dynamo-jobs.ts';
import { createDynamoLinks } from '../../../shared/links/dynamo-links.ts';
import { createDynamoBounces } from '../../../shared/notices/dynamo-bounces.ts';
import { createSesMailer } from '../../../shared/notices/ses-mail.ts';
import { createSqsQueue } from '../../../shared/queue/sqs-queue.ts';
import { createDynamoQuota } from '../../../shared/quota/dynamo-quota.ts';
import type { Language } from '../../../shared/wording.ts';
import { createAwsSecrets } from '../../../shared/secrets/aws-secrets.ts';
import { createDynamoHookKeys } from '../../../shared/secrets/dynamo-hook-keys.ts';
import { keepingHookKeys } from '../../../shared/secrets/keeping-hook-keys.ts';
import { createDynamoAwaitedSignIns } from '../../../shared/sign-in/dynamo-awaited-sign-ins.ts';
import { createDynamoHookNotes } from '../../../shared/store/dynamo-hook-notes.ts';
import { createDynamoLetterNotes } from '../../../shared/store/dynamo-letter-notes.ts';
import { createDynamoHookWatches } from '../../../shared/store/dynamo-hook-watch.ts';
import { createDynamoLocks } from '../../../shared/store/dynamo-locks.ts';
import { createDynamoReminders } from '../../../shared/store/dynamo-reminders.ts';
import { createDynamoWatchTurns } from '../../../shared/store/dynamo-watch-turns.ts';
import { openTable } from '../../../shared/store/tandem-table.ts';
import { connectors, definitions } from '../../registry.ts';
import type { Operator } from '../operator.ts';
import { createSay } from '../output/sentences.ts';
import { forgetRecords } from './forget-records.ts';
import type { StageResources } from './stage-resources.ts';
import { createSqsOperatorQueues } from './sqs-operator-queues.ts';

const now = () => new Date();
const pause = (seconds: number) => sleep(seconds * 1000);

const TOKEN_BYTES = 32;

/** The operator's bag on AWS, or on whatever the environment points the AWS clients at. */
export function openOperator(
  place: StageResources,
  askedLanguage: Language | undefined,
  { progress, warn, confirm, who, why }: Pick<Operator, 'progress' | 'warn' | 'confirm' | 'who' | 'why'>,
): Operator {
  const language = askedLanguage ?? 'en';
  const table = openTable(place.tableName, now);
  const sqs = new SQSClient(awsLimits);
  const hookKeys = createDynamoHookKeys(table);
  const secretsOptions = { client: new SecretsManagerClient(awsLimits), prefix: place.secretsPrefix, now };
  return {
    connectors,
    connections: createDynamoConnections(table),
    secrets: keepingHookKeys(createAwsSecrets(secretsOptions), hookKeys),
    hookKeys,
    links: createDynamoLinks(table),
    reminders: createDynamoReminders(table),
    figures: createDynamoFigures(table),
    history: createDynamoHistory(table),
    who,
    ...(why !== undefined && { why }),
    locks: createDynamoLocks(table),
    hookNotes: createDynamoHookNotes(table),
    bounces: createDynamoBounces(table),
    letterNotes: createDynamoLetterNotes(table),
    hookWatches: createDynamoHookWatches(table),
    watchTurns: createDynamoWatchTurns(table),
    signIns: createDynamoAwaitedSignIns(table),
    consoleKeys: createAwsConsoleKeys(secretsOptions),
    accessBook: createDynamoAccessBook(table),
    jobs: createDynamoJobs(table),
    queue: createSqsQueue(sqs, place.queues),
    queues: createSqsOperatorQueues(sqs, place.queues),
    quota: createDynamoQuota(table, { sleep: pause, random: Math.random }),
    forgetRecords: (connection) => forgetRecords(table, connection),
    cache: createCache(now),
    ingressUrl: place.ingressUrl,
    ...mailOf(place),
    ...(place.consoleUrl !== undefined && { consoleUrl: place.consoleUrl }),
    allowedBaseUrls: place.allowedBaseUrls,
    language,
    ...(askedLanguage && { askedLanguage }),
    say: createSay(definitions, language),
    now,
    sleep: pause,
    randomToken: () => randomBytes(TOKEN_BYTES).toString('base64url'),
    progress,
    warn,
    confirm,
  };
}

function mailOf({ senderAddress, configurationSet }: StageResources): Pick<Operator, 'mail'> {
  if (senderAddress === undefined) return {};
  const { send } = createSesMailer({ sender: senderAddress, configurationSet });
  return { mail: send };
}
