import type { Connection } from '../../shared/connections/connection.ts';
import type { DirectionDefinition, SweepSchedule } from '../../shared/direction-definition.ts';
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
  const sweeps = await Promise.all(definitions.map((definition) => overdueSweeps(definition, all, operator)));
  return [...sweeps.flat(), ...overdueClosings(all, operator.now())];
}

/** Each has a schedule of its own, but for one that only some customers asked for. */
async function overdueSweeps(
  definition: DirectionDefinition,
  all: readonly Connection[],
  operator: Operator,
): Promise<string[]> {
  const own = all.filter(({ connector }) => connector === definition.connector);
  const sweeps = definition.sweeps.filter(({ onRequest }) => !onRequest);
  const overdue = await Promise.all(sweeps.map((sweep) => overdueSweep(definition, sweep, own, operator)));
  return overdue.flat();
}

async function overdueSweep(
  { id: direction }: DirectionDefinition,
  { scope, everyMinutes }: SweepSchedule,
  own: readonly Connection[],
  { links, now }: Operator,
): Promise<string[]> {
  const since = minutesBefore(now(), 2 * everyMinutes + ALLOWANCE_MINUTES);
  const due = own.filter((each) => ranSince(each, since));
  if (due.length === 0) return [];
  for (const { id: connection } of due) {
    const target = { direction, connection, entity: SWEEP, id: scope };
    const outcome = (await links.get(linkKey(target)))?.outcome;
    if (outcome && outcome.at >= since) return [];
  }
  return [`the sweep "${scope}" of ${direction} has run for no customer since ${since}`];
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
