import { Duration, Validations } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { allowSecrets, allowSending, allowTable } from './permissions.ts';
import { createQueuePair } from './queue-pair.ts';
import type { StageParts } from './stage-parts.ts';
import { TandemFunction } from './tandem-function.ts';

/** A plan reads every record of a customer, as slowly as the vendors want it. */
const TIMEOUT_SECONDS = 900;
const MAX_AT_ONCE = 5;
/** Longer than a job that crashed once is away. */
const OLD_SECONDS = 7200;
const period = Duration.minutes(5);
const harm =
  'Whoever asked on a page for a set-up, a plan or the start of a connection is told that it came to nothing, and may ' +
  'ask again. The log says which connection. "ops setup", "ops plan" and "ops go-live" do the same by hand.';

export interface JobsProps {
  parts: StageParts;
  /** Where vendors are to send their webhooks to. */
  ingressUrl: string;
}

/** What people ask for on pages and that takes minutes: a queue, and the function that carries it out. */
export class Jobs extends Construct {
  readonly queue: Queue;
  readonly lambda: IFunction;

  constructor(scope: Construct, id: string, props: JobsProps) {
    super(scope, id);
    const { parts } = props;
    this.queue = createQueuePair(this, {
      ...{ settings: parts.settings, name: 'jobs', timeoutSeconds: TIMEOUT_SECONDS },
      whyItEnds: 'It is itself the dead-letter queue; whoever asked sees that it came to nothing.',
    }).queue;
    const runner = createRunner(this, props);
    this.lambda = runner.lambda;
    grantRunner(runner, parts);
    consume(runner, this.queue);
    for (const [name, metric, from] of [
      ['errors', runner.lambda.metricErrors({ period }), 1],
      ['age', this.queue.metricApproximateAgeOfOldestMessage({ period }), OLD_SECONDS],
    ] as const)
      parts.bell.ring(`jobs-${name}`, {
        ...{ metric, rings: { from } },
        says: `The function that carries out what people ask for on pages fails, or does not get to run. ${harm}`,
      });
  }
}

function createRunner(scope: Construct, { parts, ingressUrl }: JobsProps): TandemFunction {
  const { settings, table, queues, definitions } = parts;
  return new TandemFunction(scope, 'Runner', {
    parts,
    name: 'jobs',
    timeoutSeconds: TIMEOUT_SECONDS,
    memoryMegabytes: 1024,
    environment: {
      TABLE_NAME: table.tableName,
      QUEUES: queues.urlsAsJson(definitions.map(({ id }) => id)),
      SECRETS_PREFIX: `tandem/${settings.stage}`,
      ALLOWED_BASE_URLS: '',
      INGRESS_URL: ingressUrl,
    },
    whyNoDeadLetters: 'Its queue keeps what fails, and whoever asked sees that it came to nothing.',
  });
}

/** What "ops setup", "ops plan" and "ops go-live" do. */
function grantRunner(runner: TandemFunction, { settings, table, queues, definitions }: StageParts) {
  allowTable(runner, table, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query']);
  allowSending(
    runner,
    definitions.map(({ id }) => queues.of(id).queue),
  );
  allowSecrets(runner, `tandem/${settings.stage}`, ['GetSecretValue', 'PutSecretValue']);
}

function consume({ lambda }: TandemFunction, queue: Queue) {
  const mapping = new EventSourceMapping(lambda, 'Orders', {
    target: lambda,
    eventSourceArn: queue.queueArn,
    batchSize: 1,
    reportBatchItemFailures: true,
    maxConcurrency: MAX_AT_ONCE,
  });
  queue.grantConsumeMessages(lambda);
  Validations.of(mapping).acknowledge({
    id: 'Serverless-LambdaEventSourceMappingDestination',
    reason: 'Mappings of SQS queues take no destination; the dead-letter queue of the queue does that.',
  });
}
