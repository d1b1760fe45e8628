import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Rule } from 'aws-cdk-lib/aws-events';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { AlarmBell } from './alarm-bell.ts';

const period = Duration.minutes(5);
const MINUTES_PER_DAY = 24 * 60;

const harm =
  'Sweeps are the guarantee behind the webhooks: without them missed changes of customers of every connector stay missed, and ' +
  'nobody notices. "ops status CONNECTION" shows when one was swept last, "ops sweep CONNECTION" sweeps it now.';

/** Rings at the first failure: a sweep that fails leaves no parked record behind to notice. */
export function ringForSweep(bell: AlarmBell, sweep: IFunction) {
  bell.ring('sweep-errors', {
    metric: sweep.metricErrors({ period }),
    rings: { from: 1 },
    says: `The function that starts the sweeps fails. ${harm} The log says why.`,
  });
}

interface Schedule {
  name: string;
  rule: Rule;
  everyMinutes: number;
  harm: string;
}

/** Rings when the schedule has not fired for two rounds: switched off, deleted, or refused by AWS. */
export function ringForSchedule(bell: AlarmBell, schedule: Schedule) {
  // CloudWatch takes no period longer than a day.
  const periods = Math.ceil((2 * schedule.everyMinutes) / MINUTES_PER_DAY);
  bell.ring(`${schedule.name}-silent`, {
    metric: new Metric({
      namespace: 'AWS/Events',
      metricName: 'Invocations',
      dimensionsMap: { RuleName: schedule.rule.ruleName },
      statistic: Stats.SUM,
      period: Duration.minutes(Math.ceil((2 * schedule.everyMinutes) / periods)),
    }),
    rings: { below: 1 },
    periods,
    says:
      `The schedule ${schedule.name} has not fired for two rounds (after a first deployment that is normal for one round). ` +
      `See whether its EventBridge rule is switched off. If this lasts: ${schedule.harm}`,
  });
}
