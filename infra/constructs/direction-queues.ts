import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import { resourceName } from '../resource-names.ts';
import type { StageSettings } from '../stage-settings.ts';

export interface DirectionQueue {
  queue: Queue;
  deadLetters: Queue;
}

export interface DirectionQueuesProps {
  settings: StageSettings;
  definitions: readonly DirectionDefinition[];
}

/** AWS advises so many times the timeout, so that a throttled batch is not handed out a second time. */
export const VISIBILITY_TIMEOUTS = 6;

const house = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  retentionPeriod: Duration.days(14),
} as const;

/** The queues of all directions, made before any worker because directions send to each other. */
export class DirectionQueues extends Construct {
  readonly #byDirection: ReadonlyMap<string, DirectionQueue>;

  constructor(scope: Construct, id: string, { settings, definitions }: DirectionQueuesProps) {
    super(scope, id);
    this.#byDirection = new Map(
      definitions.map((definition) => [definition.id, createPair(this, settings, definition)]),
    );
  }

  of(direction: string): DirectionQueue {
    const found = this.#byDirection.get(direction);
    if (found) return found;
    const known = [...this.#byDirection.keys()].join(', ');
    throw new Error(`There is no direction "${direction}". The directions are: ${known}`);
  }

  /** What functions find in QUEUES. */
  urlsAsJson(directions: readonly string[]): string {
    const urls = directions.map((direction) => {
      const { queue, deadLetters } = this.of(direction);
      return [direction, { queueUrl: queue.queueUrl, deadLetterUrl: deadLetters.queueUrl }] as const;
    });
    return Stack.of(this).toJsonString(Object.fromEntries(urls));
  }
}

function createPair(
  scope: Construct,
  { stage, keepData }: StageSettings,
  { id, worker }: DirectionDefinition,
): DirectionQueue {
  const deadLetters = new Queue(scope, `${id}-dead-letters`, {
    ...house,
    queueName: resourceName(stage, id, 'dead-letters'),
    // Only a letter says that its record was asked for by a repair, or what a crashed worker had begun.
    removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  Validations.of(deadLetters).acknowledge({
    id: 'Serverless-SQSRedrivePolicy',
    reason:
      'It is itself the dead-letter queue; an operator empties it, and alarms say when there is something new.',
  });
  const queue = new Queue(scope, id, {
    ...house,
    queueName: resourceName(stage, id),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
    visibilityTimeout: Duration.seconds(VISIBILITY_TIMEOUTS * worker.timeoutSeconds),
  });
  return { queue, deadLetters };
}
