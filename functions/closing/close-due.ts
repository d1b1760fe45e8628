import { endConnection } from '../ops/connections/end-connection.ts';
import { allConnections } from '../ops/access/find-connection.ts';
import type { Operator } from '../ops/operator.ts';

/**
 * Ends every connection whose last day is over; answers their ids. What a vendor did not let us remove keeps its date,
 * so that the next hour tries again.
 */
export async function closeDue(operator: Operator): Promise<string[]> {
  const now = operator.now().toISOString();
  const due = (await allConnections(operator)).filter(({ endsAt }) => endsAt !== undefined && endsAt <= now);
  for (const connection of due) await endConnection(connection, operator);
  return due.map(({ id }) => id);
}
