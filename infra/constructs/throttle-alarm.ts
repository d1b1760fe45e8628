import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmBell } from './alarm-bell.ts';

/** One for all: every function of an account draws on the same executions. */
export function ringForThrottles(bell: AlarmBell) {
  bell.ring('throttles', {
    metric: new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'Throttles',
      statistic: Stats.SUM,
      period: Duration.minutes(5),
    }),
    rings: { from: 1 },
    periods: 3,
    says:
      'AWS does not let functions run, as the account has used up its concurrent executions, or more webhooks or pages are asked ' +
      'for than publicConcurrency of the stage allows. Nothing is lost, but changes of customers of every connector come late; ' +
      'the dashboard shows which function it is, "ops status" how many wait. Raise that limit, or lower maxConcurrency in a definition.',
  });
}
