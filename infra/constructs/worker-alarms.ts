import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import { connectorNames } from '../../shared/vendor.ts';
import type { AlarmBell } from './alarm-bell.ts';
import type { QueuePair } from './queue-pair.ts';
import { VISIBILITY_TIMEOUTS } from './queue-pair.ts';
import { ringForOutcomes } from './outcome-alarms.ts';
import type { TandemFunction } from './tandem-function.ts';

const fiveMinutes = { period: Duration.minutes(5) };
const OLDEST_MESSAGE_SECONDS = 30 * 60;
/** One crash may be AWS's; a record that crashes its worker does so five times before it is a dead letter. */
const CRASHES = 3;

interface Worker {
  definition: DirectionDefinition;
  queues: QueuePair;
  worker: TandemFunction;
}

/** Each begins with where and what happened, and ends with the direction's own words: who is harmed, what to do. */
export function ringForWorker(bell: AlarmBell, { definition, queues, worker }: Worker) {
  const { id, connector, alarm } = definition;
  bell.ring(`${id}-oldest-message`, {
    metric: queues.queue.metricApproximateAgeOfOldestMessage({ ...fiveMinutes, statistic: Stats.MAXIMUM }),
    rings: { from: OLDEST_MESSAGE_SECONDS },
    periods: 3,
    says:
      `${connectorNames[connector]}: changes for ${id} lie in the queue for more than half an hour, as the worker fails, is ` +
      `throttled or has too much to do. See its errors and throttles on the dashboard first. Any customer of the connector ` +
      `may be harmed; "ops status" shows what lies in the queues. If this lasts: ${alarm}`,
  });
  ringForOutcomes(bell, definition);
  ringForFunction(bell, { definition, worker });
}

function ringForFunction(bell: AlarmBell, { definition, worker }: Omit<Worker, 'queues'>) {
  const { id, connector, alarm } = definition;
  bell.ring(`${id}-errors`, {
    metric: worker.lambda.metricErrors({ period: crashWindow(definition) }),
    rings: { from: CRASHES },
    says:
      `${connectorNames[connector]}: the worker of ${id} crashed or ran out of time ${CRASHES} times, which it should never do. ` +
      `The queue brings each record back, and after five times it is a dead letter "crashed", which "ops dlq list --reason crashed" ` +
      `shows with its customer. The log has the last record that was begun. If this lasts: ${alarm}`,
  });
}

/** Long enough for the same record to crash so often, which comes back when it is visible again. */
export function crashWindow({ worker }: Pick<DirectionDefinition, 'worker'>): Duration {
  const hours = (CRASHES * VISIBILITY_TIMEOUTS * worker.timeoutSeconds) / 3600;
  return Duration.hours(Math.max(1, Math.ceil(hours)));
}
