import type { Connection } from '../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import { linkKey } from '../../shared/links/link.ts';
import { SWEEP } from '../../shared/pointer.ts';
import { allConnections } from '../ops/access/find-connection.ts';
import type { Operator } from '../ops/operator.ts';

/** For those that wait in the queue, as sweeps of many customers are spread. */
const ALLOWANCE_MINUTES = 30;
const CLOSING_MINUTES = 120;

/** What schedules should have brought about by now and have not, in words. Nothing is overdue where no customer waits for it. */
export async function overdueWork(operator: Operator): Promise<string[]> {
  const all = await allConnections(operator);
  const definitions = operator.connectors.flatMap(({ directions }) =>
    directions.map(({ definition }) => definition),
  );
  const sweeps = await Promise.all(definitions.map((definition) => overdueSweep(definition, all, operator)));
  return [...sweeps.flat(), ...overdueClosings(all, operator.now())];
}

/** One sweep of each direction tells for all, as all of a direction are switched off in the same places. */
async function overdueSweep(
  { id: direction, connector, sweeps }: DirectionDefinition,
  all: readonly Connection[],
  { links, now }: Operator,
): Promise<string[]> {
  const own = sweeps.filter(({ onRequest }) => !onRequest);
  const [often] = own.toSorted((one, other) => one.everyMinutes - other.everyMinutes);
  if (!often) return [];
  const since = minutesBefore(now(), 2 * often.everyMinutes + ALLOWANCE_MINUTES);
  const due = all.filter((each) => each.connector === connector && ranSince(each, since));
  if (due.length === 0) return [];
  for (const { id: connection } of due) {
    const target = { direction, connection, entity: SWEEP, id: often.scope };
    const outcome = (await links.get(linkKey(target)))?.outcome;
    if (outcome && outcome.at >= since) return [];
  }
  return [`the sweep "${often.scope}" of ${direction} has run for no customer since ${since}`];
}

function overdueClosings(all: readonly Connection[], now: Date): string[] {
  const since = minutesBefore(now, CLOSING_MINUTES);
  return all
    .filter(({ endsAt }) => endsAt !== undefined && endsAt < since)
    .map(({ id, endsAt }) => `the connection ${id} should have ended at ${endsAt}`);
}

const ranSince = ({ status, liveSince, resumedAt = liveSince }: Connection, since: string) =>
  status === 'active' && resumedAt !== undefined && resumedAt < since;

const minutesBefore = (now: Date, minutes: number) =>
  new Date(now.getTime() - minutes * 60_000).toISOString();
