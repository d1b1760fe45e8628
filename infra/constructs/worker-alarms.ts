import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import { connectorNames } from '../../shared/vendor.ts';
import type { AlarmBell } from './alarm-bell.ts';
import { harmOf } from './outcome-alarms.ts';
import type { QueuePair } from './queue-pair.ts';

const OLDEST_MESSAGE_SECONDS = 30 * 60;

interface Worker {
  definition: DirectionDefinition;
  queues: QueuePair;
}

/** Begins with where and what happened, and ends with the direction's own words: who is harmed, what to do. */
export function ringForWorker(bell: AlarmBell, { definition, queues }: Worker) {
  const { id, connector } = definition;
  const period = Duration.minutes(5);
  bell.ring(`${id}-oldest-message`, {
    metric: queues.queue.metricApproximateAgeOfOldestMessage({ period, statistic: Stats.MAXIMUM }),
    rings: { from: OLDEST_MESSAGE_SECONDS },
    periods: 3,
    says:
      `${connectorNames[connector]}: changes for ${id} lie in the queue for more than half an hour, as the worker fails, is ` +
      `throttled or has too much to do. See its errors and throttles on the dashboard first. Any customer of the connector ` +
      `may be harmed; "ops status" shows what lies in the queues. If this lasts: ${harmOf([definition])}`,
  });
}
