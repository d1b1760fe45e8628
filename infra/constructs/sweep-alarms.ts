import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { AlarmBell } from './alarm-bell.ts';

const period = Duration.minutes(5);

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
