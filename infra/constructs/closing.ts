import { Duration, Validations } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { resourceName } from '../resource-names.ts';
import { allowSecrets, allowTable } from './permissions.ts';
import type { StageParts } from './stage-parts.ts';
import { TandemFunction } from './tandem-function.ts';

const EVERY_MINUTES = 60;

/** The function that ends connections whose last day is over, every hour. What it does not end, the watch tells. */
export class Closing extends Construct {
  constructor(scope: Construct, id: string, parts: StageParts) {
    super(scope, id);
    const { settings } = parts;
    const closer = createCloser(this, parts);
    allowTable(closer, parts.table, [
      'GetItem',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'Query',
      'BatchWriteItem',
    ]);
    allowSecrets(closer, `tandem/${settings.stage}`, ['GetSecretValue', 'PutSecretValue', 'DeleteSecret']);
    const rule = new Rule(this, 'Hourly', {
      ruleName: resourceName(settings.stage, 'closing'),
      description: 'Ends connections whose last day is over',
      schedule: Schedule.rate(Duration.minutes(EVERY_MINUTES)),
    });
    rule.addTarget(new LambdaFunction(closer.lambda, { event: RuleTargetInput.fromObject({}) }));
    Validations.of(rule).acknowledge({
      id: 'Serverless-EventBusDLQ',
      reason: 'A missed hour is made good by the next one.',
    });
  }
}

function createCloser(scope: Construct, parts: StageParts): TandemFunction {
  return new TandemFunction(scope, 'Closer', {
    parts,
    name: 'closing',
    timeoutSeconds: 300,
    memoryMegabytes: 512,
    environment: {
      TABLE_NAME: parts.table.tableName,
      QUEUES: '{}',
      SECRETS_PREFIX: `tandem/${parts.settings.stage}`,
      ALLOWED_BASE_URLS: '',
    },
    whyNoDeadLetters: 'A missed hour is made good by the next one, and the watch sees to what is overdue.',
  });
}
