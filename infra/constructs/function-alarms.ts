import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import type { AlarmBell } from './alarm-bell.ts';
import { VISIBILITY_TIMEOUTS } from './queue-pair.ts';

/** One crash may be AWS's; a record that crashes its worker does so five times before it is a dead letter. */
const CRASHES = 3;

/** One for all: whatever crashes or is throttled is a matter of our code, or of an account that every function draws on. */
export function ringForFunctions(bell: AlarmBell, definitions: readonly DirectionDefinition[]) {
  bell.ring('errors', {
    metric: ofAllFunctions('Errors', crashWindow(definitions)),
    rings: { from: CRASHES },
    says:
      `Functions crashed or ran out of time ${CRASHES} times, which they should never do; the dashboard shows which. Of a worker ` +
      'the queue brings each record back, and after five times it is a dead letter "crashed", which "ops dlq list --reason ' +
      'crashed" shows with its customer; its log has the last record that was begun. Of the ingress and the console the log has ' +
      'what was asked for. Customers of any connector may be harmed: after a deployment, deploy the version before.',
  });
  bell.ring('throttles', {
    metric: ofAllFunctions('Throttles', Duration.minutes(5)),
    rings: { from: 1 },
    periods: 3,
    says:
      'AWS does not let functions run, as the account has used up its concurrent executions, or more webhooks or pages are asked ' +
      'for than publicConcurrency of the stage allows. Nothing is lost, but changes of customers of every connector come late; ' +
      'the dashboard shows which function it is, "ops status" how many wait. Raise that limit, or lower maxConcurrency in a definition.',
  });
}

/** Long enough for the same record to crash so often, which comes back when it is visible again. */
function crashWindow(definitions: readonly DirectionDefinition[]): Duration {
  const longest = Math.max(...definitions.map(({ worker }) => worker.timeoutSeconds));
  const hours = (CRASHES * VISIBILITY_TIMEOUTS * longest) / 3600;
  return Duration.hours(Math.max(1, Math.ceil(hours)));
}

const ofAllFunctions = (metricName: 'Errors' | 'Throttles', period: Duration) =>
  new Metric({ namespace: 'AWS/Lambda', metricName, statistic: Stats.SUM, period });
