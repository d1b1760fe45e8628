import type { RegisteredDirection } from '../../../shared/connector.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionRun } from '../../../shared/direction.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import { runContext } from '../access/open-direction.ts';
import type { Operator } from '../operator.ts';
import type { CallsByVendor } from './plan-calls.ts';
import type { ExpectedLinks } from './expected-links.ts';

/** A direction opened for planning, on links as they will be. */
export interface Planning {
  run: DirectionRun;
  expected: ExpectedLinks;
  /** Vendor calls made so far. */
  spent(): CallsByVendor;
}

export async function openPlanning(
  { definition, load }: RegisteredDirection,
  expected: ExpectedLinks,
  { connection, secret }: { connection: Connection; secret: ConnectionSecret },
  operator: Operator,
): Promise<Planning> {
  const context = { ...runContext(definition, connection, secret, operator), links: expected.links };
  const run = (await load()).open(context);
  for await (const { entity, id, change } of run.foresee?.() ?? [])
    await expected.expect({ connection: connection.id, entity, sourceId: id }, change);
  return { run, expected, spent: () => context.meter.spent() };
}
