import { Aws, Stack, Validations } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { resourceName } from '../resource-names.ts';
import type { StageSettings } from '../stage-settings.ts';

export interface AlarmRule {
  metric: IMetric;
  /** Rings at this value and above; or, for something that must keep happening, when it is not reached. */
  rings: { from: number } | { below: number };
  /** How many periods in a row. */
  periods?: number;
  /** Who is harmed, and what to do. */
  says: string;
}

/** The topic that alarms are told to, and the alarms. */
export class AlarmBell extends Construct {
  readonly topic: Topic;
  readonly alarms: Alarm[] = [];
  readonly #stage: string;

  constructor(scope: Construct, id: string, { stage, alarmAddress }: StageSettings) {
    super(scope, id);
    this.#stage = stage;
    this.topic = new Topic(this, 'Topic', { topicName: resourceName(stage, 'alarms'), enforceSSL: true });
    this.topic.addToResourcePolicy(onlyAlarms(this.topic, stage));
    if (alarmAddress) subscribe(this.topic, alarmAddress);
  }

  ring(name: string, { metric, rings, periods = 1, says }: AlarmRule) {
    const mustHappen = 'below' in rings;
    const alarm = new Alarm(this, name, {
      alarmName: `tandem-${this.#stage}-${name}`,
      alarmDescription: says,
      metric,
      evaluationPeriods: periods,
      threshold: mustHappen ? rings.below : rings.from,
      comparisonOperator: mustHappen
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: mustHappen ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
    this.alarms.push(alarm);
  }
}

/** Refusing unencrypted senders replaces the policy a topic has by default, so alarms must be let in by name. */
function onlyAlarms(topic: Topic, stage: string): PolicyStatement {
  const alarms = Stack.of(topic).formatArn({
    service: 'cloudwatch',
    resource: `alarm:tandem-${stage}-*`,
  });
  return new PolicyStatement({
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['sns:Publish'],
    resources: [topic.topicArn],
    conditions: {
      ArnLike: { 'aws:SourceArn': alarms },
      StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
    },
  });
}

function subscribe(topic: Topic, address: string) {
  topic.addSubscription(new EmailSubscription(address));
  Validations.of(topic).acknowledge({
    id: 'Serverless-SNSRedrivePolicy',
    reason: 'Mail that cannot be delivered helps nobody later; the alarm stays red on the dashboard.',
  });
}
