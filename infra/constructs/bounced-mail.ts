import { Duration, Validations } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { resourceName } from '../resource-names.ts';
import { mailSetName } from './mailing.ts';
import { allowTable } from './permissions.ts';
import type { StageParts } from './stage-parts.ts';
import { TandemFunction } from './tandem-function.ts';

const period = Duration.minutes(5);
const harm =
  'Mails to customers that do not arrive are noted nowhere, so that nobody learns that they were not told. ' +
  'The log says which address; see whether it is still right ("ops connections list").';

/** What SES tells of mails that bounced, and the function that notes whom they did not reach. */
export class BouncedMail extends Construct {
  constructor(scope: Construct, id: string, parts: StageParts) {
    super(scope, id);
    const { settings, bell } = parts;
    publishBounces(this, mailSetName(settings));
    const noter = createNoter(this, parts);
    allowTable(noter, parts.table, ['GetItem', 'PutItem']);
    const rule = new Rule(this, 'Bounced', {
      ruleName: resourceName(settings.stage, 'bounces'),
      description: 'Mails that bounced or were reported as unwanted',
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced', 'Email Complaint Received'],
        detail: { mail: { tags: { 'ses:configuration-set': [mailSetName(settings)] } } },
      },
    });
    rule.addTarget(new LambdaFunction(noter.lambda));
    Validations.of(rule).acknowledge({
      id: 'Serverless-EventBusDLQ',
      reason: 'EventBridge tries for a day, and the next mail to that address bounces again.',
    });
    bell.ring('bounces-errors', {
      ...{ metric: noter.lambda.metricErrors({ period }), rings: { from: 1 } },
      says: `The function that notes bounced mails fails. ${harm}`,
    });
  }
}

function publishBounces(scope: Construct, configurationSetName: string): void {
  const set = new ConfigurationSet(scope, 'Mails', { configurationSetName });
  // SES takes no other bus.
  const bus = EventBus.fromEventBusName(scope, 'Bus', 'default');
  set.addEventDestination('Bounces', {
    destination: EventDestination.eventBus(bus),
    events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
  });
}

function createNoter(scope: Construct, parts: StageParts): TandemFunction {
  return new TandemFunction(scope, 'Noter', {
    parts,
    name: 'bounces',
    timeoutSeconds: 30,
    memoryMegabytes: 256,
    environment: { TABLE_NAME: parts.table.tableName, QUEUES: '{}' },
    whyNoDeadLetters: 'Lambda tries three times, and the next mail to that address bounces again.',
  });
}
