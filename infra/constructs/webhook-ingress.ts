import { FunctionUrlAuthType, InvokeMode } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import { publicLimits } from '../stage-settings.ts';
import { definitionsOnly } from './bundling.ts';
import { ringForIngress } from './ingress-alarms.ts';
import { allowSending, allowTable } from './permissions.ts';
import type { StageParts } from './stage-parts.ts';
import { TandemFunction } from './tandem-function.ts';

/** The public address the vendors' webhooks go to. The function checks token and signature itself. */
export class WebhookIngress extends Construct {
  readonly receiver: TandemFunction;
  readonly url: string;

  constructor(scope: Construct, id: string, parts: StageParts) {
    super(scope, id);
    this.receiver = createReceiver(this, parts);
    grantReceiver(this.receiver, parts);
    // Vendors cannot sign requests the way AWS wants them signed.
    const { url } = this.receiver.lambda.addFunctionUrl({
      authType: FunctionUrlAuthType.NONE,
      invokeMode: InvokeMode.BUFFERED,
    });
    this.url = url;
    ringForIngress(parts.bell, this.receiver.lambda);
  }
}

function createReceiver(scope: Construct, parts: StageParts): TandemFunction {
  const { settings, table, queues, definitions } = parts;
  return new TandemFunction(scope, 'Receiver', {
    parts,
    name: 'ingress',
    bundling: definitionsOnly,
    timeoutSeconds: 10,
    memoryMegabytes: 256,
    limits: publicLimits(settings),
    environment: {
      TABLE_NAME: table.tableName,
      QUEUES: queues.urlsAsJson(hooked(definitions)),
    },
    whyNoDeadLetters:
      'It answers vendors directly: they send a failed webhook again, and the sweeps find the rest.',
  });
}

/** It may read no key of any account. */
function grantReceiver(receiver: TandemFunction, { table, queues, definitions }: StageParts) {
  allowTable(receiver, table, ['GetItem', 'UpdateItem']);
  allowSending(
    receiver,
    hooked(definitions).map((id) => queues.of(id).queue),
  );
}

/** Directions that some webhook concerns. */
function hooked(definitions: readonly DirectionDefinition[]): string[] {
  return definitions.filter(({ hooks }) => hooks.length > 0).map(({ id }) => id);
}
