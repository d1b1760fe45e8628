import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import type { ConnectorId } from '../../shared/vendor.ts';
import { connectorNames } from '../../shared/vendor.ts';
import type { AlarmBell } from './alarm-bell.ts';
import { METRICS_NAMESPACE } from './tandem-function.ts';

const hourly = Duration.hours(1);
const RETRYING_HOURS = 4;
/** A record that never gets through is tried at least so often in an hour; a vendor's short trouble does not ring. */
const TRIES_PER_HOUR = 3;
/** A record with a defect is tried more often in its first hour; an AWS service that is away for a moment does not ring. */
const DEFECTS_PER_HOUR = 5;

/** By what the workers count, as parked records, retries and defects leave no errors of a function behind. */
export function ringForOutcomes(bell: AlarmBell, definitions: readonly DirectionDefinition[]) {
  for (const [connector, own] of Map.groupBy(definitions, (definition) => definition.connector)) {
    const harm = harmOf(own);
    ringForPeople(bell, connector, harm);
    ringForTrouble(bell, connector, harm);
  }
}

/** In the directions' own words, and what helps. */
export const harmOf = (definitions: readonly DirectionDefinition[]) =>
  `${definitions.map(({ harm }) => harm).join(' ')} Run "ops dlq list", correct what the reasons name, then "ops dlq replay".`;

/** What waits for somebody. Rings by what is new, so that it can ring again while older records still lie there. */
function ringForPeople(bell: AlarmBell, connector: ConnectorId, harm: string) {
  bell.ring(`${connector}-parked`, {
    metric: recordsOf(connector, 'parked', hourly),
    rings: { from: 1 },
    says:
      `${connectorNames[connector]}: records were newly parked within the last hour and wait for somebody. "ops status" ` +
      `counts the parked ones of each customer, "ops records CONNECTION" says of each what is wrong and who does what. ${harm}`,
  });
  bell.ring(`${connector}-paused`, {
    metric: recordsOf(connector, 'paused', Duration.minutes(5)),
    rings: { from: 1 },
    says:
      `${connectorNames[connector]}: a connection was paused, as a vendor refuses its credentials. Nothing is lost, but nothing ` +
      `of this customer arrives until "ops status" shows which it is, why, and what lets it run again. If this lasts: ${harm}`,
  });
}

function ringForTrouble(bell: AlarmBell, connector: ConnectorId, harm: string) {
  bell.ring(`${connector}-retrying`, {
    metric: recordsOf(connector, 'retrying', hourly),
    rings: { from: TRIES_PER_HOUR },
    periods: RETRYING_HOURS,
    says:
      `${connectorNames[connector]}: records have been retried for ${RETRYING_HOURS} hours: a vendor is down or refuses to ` +
      `answer. Nothing is lost, and retries go on for seven days. "ops status" shows which customers have retrying records ` +
      `and how old the oldest is, "ops records CONNECTION" why. If this lasts: ${harm}`,
  });
  bell.ring(`${connector}-defects`, {
    metric: countOf('Defects', { service: connector }, hourly),
    rings: { from: DEFECTS_PER_HOUR },
    says:
      `${connectorNames[connector]}: its workers met ${DEFECTS_PER_HOUR} defects within an hour: a mistake in our code, or an ` +
      `AWS service that does not answer. Their logs have each as an error with customer, record and stack. The records are ` +
      `retried for seven days, or where nothing could be written down brought back by the queue five times, so mend and deploy; ` +
      `"ops status" shows whose they are. If this lasts: ${harm}`,
  });
}

/** As shared/lambda/count-handled.ts counts them. */
const recordsOf = (service: ConnectorId, outcome: 'parked' | 'paused' | 'retrying', period: Duration) =>
  countOf('Records', { service, outcome }, period);

export const countOf = (
  metricName: 'Records' | 'Defects',
  dimensionsMap: Record<string, string>,
  period: Duration,
) => new Metric({ namespace: METRICS_NAMESPACE, metricName, statistic: Stats.SUM, dimensionsMap, period });
