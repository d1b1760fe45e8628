import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import { connectorNames } from '../../shared/vendor.ts';
import type { AlarmBell } from './alarm-bell.ts';
import { METRICS_NAMESPACE } from './tandem-function.ts';

const hourly = Duration.hours(1);
const RETRYING_HOURS = 4;
/** A record that never gets through is tried at least so often in an hour; a vendor's short trouble does not ring. */
const TRIES_PER_HOUR = 3;
/** A record with a defect is tried more often in its first hour; an AWS service that is away for a moment does not ring. */
const DEFECTS_PER_HOUR = 5;

/** By what the worker counts, as parked records, retries and defects leave no errors of the function behind. */
export function ringForOutcomes(bell: AlarmBell, definition: DirectionDefinition) {
  ringForPeople(bell, definition);
  ringForTrouble(bell, definition);
}

/** What waits for somebody. Rings by what is new, so that it can ring again while older records still lie there. */
function ringForPeople(bell: AlarmBell, { id, connector, alarm }: DirectionDefinition) {
  bell.ring(`${id}-parked`, {
    metric: recordsOf(id, 'parked', hourly),
    rings: { from: 1 },
    says:
      `${connectorNames[connector]}: records of ${id} were newly parked within the last hour and wait for somebody. "ops status" ` +
      `counts the parked ones of each customer, "ops records CONNECTION" says of each what is wrong and who does what. ${alarm}`,
  });
  bell.ring(`${id}-paused`, {
    metric: recordsOf(id, 'paused', Duration.minutes(5)),
    rings: { from: 1 },
    says:
      `${connectorNames[connector]}: ${id} paused a connection, as a vendor refuses its credentials. Nothing is lost, but nothing ` +
      `of this customer arrives until "ops status" shows which it is, why, and what lets it run again. If this lasts: ${alarm}`,
  });
}

function ringForTrouble(bell: AlarmBell, { id, connector, alarm }: DirectionDefinition) {
  bell.ring(`${id}-retrying`, {
    metric: recordsOf(id, 'retrying', hourly),
    rings: { from: TRIES_PER_HOUR },
    periods: RETRYING_HOURS,
    says:
      `${connectorNames[connector]}: records of ${id} have been retried for ${RETRYING_HOURS} hours: a vendor is down or refuses ` +
      `to answer. Nothing is lost, and retries go on for seven days. "ops status" shows which customers have retrying records ` +
      `and how old the oldest is, "ops records CONNECTION" why. If this lasts: ${alarm}`,
  });
  bell.ring(`${id}-defects`, {
    metric: countOf('Defects', { service: id, direction: id }, hourly),
    rings: { from: DEFECTS_PER_HOUR },
    says:
      `${connectorNames[connector]}: the worker of ${id} met ${DEFECTS_PER_HOUR} defects within an hour: a mistake in our code, or ` +
      `an AWS service that does not answer. Its log has each as an error with customer, record and stack. Their records are ` +
      `retried for seven days, or where nothing could be written down brought back by the queue five times, so mend and deploy. ` +
      `If this lasts: ${alarm}`,
  });
}

/** As shared/lambda/count-handled.ts counts them. */
const recordsOf = (id: string, outcome: 'parked' | 'paused' | 'retrying', period: Duration) =>
  countOf('Records', { service: id, direction: id, outcome }, period);

export const countOf = (
  metricName: 'Records' | 'Defects',
  dimensionsMap: Record<string, string>,
  period: Duration,
) => new Metric({ namespace: METRICS_NAMESPACE, metricName, statistic: Stats.SUM, dimensionsMap, period });
