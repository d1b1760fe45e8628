import { Duration, Validations } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { resourceName } from '../resource-names.ts';
import type { AlarmBell } from './alarm-bell.ts';
import { digestVariables, mailSetName } from './mailing.ts';
import { allowMail, allowSecrets, allowSending, allowTable } from './permissions.ts';
import type { StageParts } from './stage-parts.ts';
import { TandemFunction } from './tandem-function.ts';

const EVERY_MINUTES = 15;
/** Lambda's longest, and as long as until the next one. */
const TIMEOUT_SECONDS = 900;
/** Whatever lasts is told once, and not with every run. */
const period = Duration.minutes(2 * EVERY_MINUTES);
const harm =
  'Nothing is lost, but webhooks that a vendor switches off stay off, and their changes arrive only with the next ' +
  'sweep, and nobody is mailed what needs them. The log says which connection and step. "ops hooks CONNECTION" does the same by hand.';

interface WatchProps {
  parts: StageParts;
  /** Where vendors are to send their webhooks to. */
  ingressUrl: string;
}

/** The function that looks after every connection, every quarter of an hour. */
export class Watch extends Construct {
  readonly watcher: TandemFunction;

  constructor(scope: Construct, id: string, { parts, ingressUrl }: WatchProps) {
    super(scope, id);
    const { settings, bell, definitions, queues } = parts;
    const watcher = createWatcher(this, parts, ingressUrl);
    this.watcher = watcher;
    allowTable(watcher, parts.table, [
      ...(['GetItem', 'BatchGetItem', 'Query'] as const),
      ...(['PutItem', 'UpdateItem', 'DeleteItem'] as const),
    ]);
    allowSending(
      watcher,
      definitions
        .map(({ id: direction }) => queues.of(direction))
        .flatMap((own) => [own.queue, own.deadLetters]),
    );
    if (settings.senderAddress) allowMail(watcher, settings.senderAddress, mailSetName(settings));
    allowSecrets(watcher, `tandem/${settings.stage}`, ['GetSecretValue', 'PutSecretValue']);
    const rule = new Rule(this, 'Quarterly', {
      ruleName: resourceName(settings.stage, 'watch'),
      description: 'Looks after every connection',
      schedule: Schedule.rate(Duration.minutes(EVERY_MINUTES)),
    });
    rule.addTarget(new LambdaFunction(watcher.lambda, { event: RuleTargetInput.fromObject({}) }));
    Validations.of(rule).acknowledge({
      id: 'Serverless-EventBusDLQ',
      reason: 'A missed quarter of an hour is made good by the next one.',
    });
    ringForWatch(bell, watcher, rule);
  }
}

/** Whoever watches the other schedules is watched by CloudWatch. */
function ringForWatch(bell: AlarmBell, { lambda }: TandemFunction, { ruleName }: Rule) {
  bell.ring('watch-errors', {
    ...{ metric: lambda.metricErrors({ period }), rings: { from: 1 } },
    says:
      'The function that looks after the connections fails, or found that sweeps do not run, or that cancelled connections do ' +
      'not end, so that they go on transferring and their credentials stay stored ("ops connections cancel" ends one): see ' +
      `whether an EventBridge rule is switched off. ${harm}`,
  });
  bell.ring('watch-silent', {
    metric: new Metric({
      ...{ namespace: 'AWS/Events', metricName: 'Invocations', dimensionsMap: { RuleName: ruleName } },
      ...{ statistic: Stats.SUM, period },
    }),
    rings: { below: 1 },
    says:
      'The schedule "watch" has not fired for two rounds (after a first deployment that is normal for one round). ' +
      `See whether its EventBridge rule is switched off. If this lasts: ${harm}`,
  });
}

function createWatcher(scope: Construct, parts: StageParts, ingressUrl: string): TandemFunction {
  return new TandemFunction(scope, 'Watcher', {
    parts,
    name: 'watch',
    timeoutSeconds: TIMEOUT_SECONDS,
    memoryMegabytes: 512,
    environment: {
      TABLE_NAME: parts.table.tableName,
      QUEUES: parts.queues.urlsAsJson(parts.definitions.map(({ id }) => id)),
      SECRETS_PREFIX: `tandem/${parts.settings.stage}`,
      ALLOWED_BASE_URLS: '',
      INGRESS_URL: ingressUrl,
      ...digestVariables(parts.settings),
    },
    whyNoDeadLetters:
      'A missed quarter of an hour is made good by the next one, and an alarm rings for every failure.',
  });
}
