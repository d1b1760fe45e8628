import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import type { AlarmBell } from './alarm-bell.ts';
import type { DirectionQueue } from './direction-queues.ts';
import type { TandemFunction } from './tandem-function.ts';
import { METRICS_NAMESPACE } from './tandem-function.ts';

const fiveMinutes = { period: Duration.minutes(5) };
const OLDEST_MESSAGE_SECONDS = 30 * 60;
const RETRYING_HOURS = 4;

interface Worker {
  definition: DirectionDefinition;
  queues: DirectionQueue;
  worker: TandemFunction;
}

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
  ringForOutcomes(bell, definition);
  ringForFunction(bell, { definition, worker });
}

/** What leaves neither dead letters nor old messages behind, since each retry is a message of its own. */
function ringForOutcomes(bell: AlarmBell, { id, alarm }: DirectionDefinition) {
  bell.ring(`${id}-paused`, {
    metric: countOf(id, 'paused', Duration.minutes(5)),
    rings: { from: 1 },
    says:
      `A connection was paused by ${id}: a vendor refuses its credentials. Nothing is lost, but nothing of it arrives ` +
      `until "ops connections list" shows which and why, and it is resumed. If this lasts: ${alarm}`,
  });
  bell.ring(`${id}-retrying`, {
    metric: countOf(id, 'retrying', Duration.hours(1)),
    rings: { from: 1 },
    periods: RETRYING_HOURS,
    says:
      `Records of ${id} have been retried for ${RETRYING_HOURS} hours: a vendor is down, or a backlog waits for its quota. ` +
      `Nothing is lost, and retries go on for seven days; "ops status" shows how old the oldest is. If this lasts: ${alarm}`,
  });
}

/** As the worker counts its records: see shared/lambda/sqs-handler.ts. */
function countOf(id: string, outcome: 'paused' | 'retrying', period: Duration): Metric {
  const dimensionsMap = { service: id, direction: id, outcome };
  const metric = { namespace: METRICS_NAMESPACE, metricName: 'Records', statistic: Stats.SUM };
  return new Metric({ ...metric, dimensionsMap, period });
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
