import { endConnection } from '../ops/connections/end-connection.ts';
import { allConnections } from '../ops/access/find-connection.ts';
import type { Operator } from '../ops/operator.ts';

/**
 * Ends every connection whose last day is over; answers their ids. What a vendor did not let us remove keeps its date,
 * so that the next hour tries again. One that cannot be ended throws once the others are.
 */
export async function closeDue(operator: Operator): Promise<string[]> {
  const now = operator.now().toISOString();
  // Others are ended before it, and somebody may take its end back meanwhile.
  const isDue = ({ endsAt }: { endsAt?: string | undefined }) => endsAt !== undefined && endsAt <= now;
  const due = (await allConnections(operator)).filter(isDue);
  const failures: unknown[] = [];
  for (const { id } of due)
    await endConnection(id, isDue, operator).catch((error: unknown) => failures.push(error));
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${due.length} not ended`);
  return due.map(({ id }) => id);
}
