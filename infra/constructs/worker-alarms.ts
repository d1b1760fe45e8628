import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { DirectionDefinition } from '../../shared/direction.ts';
import type { AlarmBell } from './alarm-bell.ts';
import type { QueuedWorker } from './queued-worker.ts';
import { METRICS_NAMESPACE } from './tandem-function.ts';

const fiveMinutes = { period: Duration.minutes(5) };
const OLDEST_MESSAGE_SECONDS = 30 * 60;

type Worker = Pick<QueuedWorker, 'definition' | 'queues' | 'worker'>;

/** Each begins with what happened and ends with the direction's own words: who is harmed, what to do. */
export function ringForWorker(bell: AlarmBell, { definition, queues, worker }: Worker) {
  const { id, alarm } = definition;
  bell.ring(`${id}-dead-letters`, {
    metric: queues.deadLetters.metricApproximateNumberOfMessagesVisible({
      ...fiveMinutes,
      statistic: Stats.MAXIMUM,
    }),
    rings: { from: 1 },
    says: `Records of ${id} are parked until someone acts. ${alarm}`,
  });
  bell.ring(`${id}-oldest-message`, {
    metric: queues.queue.metricApproximateAgeOfOldestMessage({ ...fiveMinutes, statistic: Stats.MAXIMUM }),
    rings: { from: OLDEST_MESSAGE_SECONDS },
    periods: 3,
    says:
      `Changes for ${id} lie in the queue for more than half an hour: the worker fails, is throttled or has too much to do. ` +
      `See its errors and throttles on the dashboard first. If this lasts: ${alarm}`,
  });
  ringForPauses(bell, definition);
  ringForFunction(bell, { definition, worker });
}

/** A paused connection leaves neither dead letters nor old messages behind, and its customer may have named no address. */
function ringForPauses(bell: AlarmBell, { id, alarm }: DirectionDefinition) {
  bell.ring(`${id}-paused`, {
    metric: new Metric({
      namespace: METRICS_NAMESPACE,
      metricName: 'Records',
      dimensionsMap: { service: id, direction: id, outcome: 'paused' },
      statistic: Stats.SUM,
      ...fiveMinutes,
    }),
    rings: { from: 1 },
    says:
      `A connection was paused by ${id}: a vendor refuses its credentials. Nothing is lost, but nothing of it arrives ` +
      `until "ops connections list" shows which and why, and it is resumed. If this lasts: ${alarm}`,
  });
}

function ringForFunction(bell: AlarmBell, { definition: { id, alarm }, worker }: Omit<Worker, 'queues'>) {
  bell.ring(`${id}-errors`, {
    metric: worker.lambda.metricErrors(fiveMinutes),
    rings: { from: 1 },
    periods: 2,
    says:
      `The worker of ${id} crashed or ran out of time, which it should never do. The log has the last record it began. ` +
      `The queue tries again, then parks the record. If this lasts: ${alarm}`,
  });
  bell.ring(`${id}-throttles`, {
    metric: worker.lambda.metricThrottles(fiveMinutes),
    rings: { from: 1 },
    periods: 3,
    says:
      `AWS does not let the worker of ${id} run: the account has used up its concurrent executions. ` +
      `Raise that limit or lower maxConcurrency in the definition. If this lasts: ${alarm}`,
  });
}
