import { Validations } from 'aws-cdk-lib';
import { EventSourceMapping, RecursiveLoop } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import type { QueuePair } from './queue-pair.ts';
import { mailSetName, mailVariables } from './mailing.ts';
import { allowMail, allowSecrets, allowSending, allowTable } from './permissions.ts';
import type { StageParts } from './stage-parts.ts';
import { TandemFunction } from './tandem-function.ts';
import { ringForWorker } from './worker-alarms.ts';

export interface QueuedWorkerProps {
  parts: StageParts;
  definition: DirectionDefinition;
}

/** One direction: the function that empties its queue, what it may touch, and its alarms. */
export class QueuedWorker extends Construct {
  readonly definition: DirectionDefinition;
  readonly queues: QueuePair;
  readonly worker: TandemFunction;

  constructor(scope: Construct, id: string, props: QueuedWorkerProps) {
    super(scope, id);
    this.definition = props.definition;
    this.queues = props.parts.queues.of(this.definition.id);
    this.worker = createWorker(this, props);
    grantWorker(this.worker, props);
    consume(this.worker, this.queues, this.definition.worker.maxConcurrency);
    ringForWorker(props.parts.bell, this);
  }
}

function createWorker(scope: Construct, { parts, definition }: QueuedWorkerProps): TandemFunction {
  const { settings, table, queues } = parts;
  return new TandemFunction(scope, 'Worker', {
    parts,
    name: definition.id,
    folder: `${definition.connector}/${definition.id}`,
    timeoutSeconds: definition.worker.timeoutSeconds,
    memoryMegabytes: definition.worker.memoryMegabytes,
    // Waiting pointers go back to the same queue, often for days. Lambda takes that for a runaway loop
    // and drops them after about sixteen rounds, unless told otherwise.
    limits: { recursiveLoop: RecursiveLoop.ALLOW },
    environment: {
      TABLE_NAME: table.tableName,
      QUEUES: queues.urlsAsJson([definition.id, ...definition.chainsTo]),
      SECRETS_PREFIX: `tandem/${settings.stage}`,
      ALLOWED_BASE_URLS: '',
      ...mailVariables(settings),
    },
    whyNoDeadLetters: 'Its queue keeps what fails and moves it to the dead-letter queue of the direction.',
  });
}

function grantWorker(worker: TandemFunction, { parts, definition }: QueuedWorkerProps) {
  const { settings, table, queues } = parts;
  const own = queues.of(definition.id);
  const chained = definition.chainsTo.map((direction) => queues.of(direction).queue);
  allowTable(worker, table, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query']);
  allowSending(worker, [own.queue, own.deadLetters, ...chained]);
  const { source, target, connector } = definition;
  // Where somebody signs in, tokens are refreshed and stored.
  const isSignedIn = source.signIn !== undefined || target.signIn !== undefined;
  allowSecrets(worker, `tandem/${settings.stage}/${connector}`, [
    'GetSecretValue',
    ...(isSignedIn ? (['PutSecretValue'] as const) : []),
  ]);
  if (settings.senderAddress) allowMail(worker, settings.senderAddress, mailSetName(settings));
}

function consume({ lambda }: TandemFunction, { queue }: QueuePair, maxConcurrency: number) {
  const mapping = new EventSourceMapping(lambda, 'Messages', {
    target: lambda,
    eventSourceArn: queue.queueArn,
    batchSize: 10,
    reportBatchItemFailures: true,
    maxConcurrency,
  });
  queue.grantConsumeMessages(lambda);
  Validations.of(mapping).acknowledge({
    id: 'Serverless-LambdaEventSourceMappingDestination',
    reason: 'Mappings of SQS queues take no destination; the dead-letter queue of the queue does that.',
  });
}
