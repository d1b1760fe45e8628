import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { resourceName } from '../resource-names.ts';
import type { StageSettings } from '../stage-settings.ts';
import { MAX_RECEIVES } from '../../shared/queue/pointer-queue.ts';

export interface QueuePair {
  queue: Queue;
  deadLetters: Queue;
}

/** AWS advises so many times the timeout, so that a throttled batch is not handed out a second time. */
export const VISIBILITY_TIMEOUTS = 6;

const house = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  retentionPeriod: Duration.days(14),
} as const;

export interface QueuePairProps {
  settings: Pick<StageSettings, 'stage' | 'keepData'>;
  /** The last part of its name. */
  name: string;
  /** Of the function that empties it. */
  timeoutSeconds: number;
  /** Why nothing is behind its dead-letter queue. */
  whyItEnds: string;
}

/** A queue, and where its messages go that fail again and again. */
export function createQueuePair(
  scope: Construct,
  { settings: { stage, keepData }, name, timeoutSeconds, whyItEnds }: QueuePairProps,
): QueuePair {
  const deadLetters = new Queue(scope, `${name}-dead-letters`, {
    ...house,
    queueName: resourceName(stage, name, 'dead-letters'),
    // Only a letter says that its record was asked for by a repair, or what a crashed worker had begun.
    removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  Validations.of(deadLetters).acknowledge({ id: 'Serverless-SQSRedrivePolicy', reason: whyItEnds });
  const queue = new Queue(scope, name, {
    ...house,
    queueName: resourceName(stage, name),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: MAX_RECEIVES },
    visibilityTimeout: Duration.seconds(VISIBILITY_TIMEOUTS * timeoutSeconds),
  });
  return { queue, deadLetters };
}
