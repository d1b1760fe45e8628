import { scopedCache } from '../../../shared/cache.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { Direction, DirectionRun, RunContext } from '../../../shared/direction.ts';
import { createRateLimiter } from '../../../shared/quota/rate-limiter.ts';
import { waitingMeter } from '../../../shared/quota/waiting-meter.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import type { RegisteredDirection } from '../../registry.ts';
import type { Operator } from '../operator.ts';

/** A direction opened for reading and planning. Its calls count against the customer's budget like all others. */
export async function openDirection(
  registered: RegisteredDirection,
  connection: Connection,
  secret: ConnectionSecret,
  operator: Operator,
): Promise<DirectionRun> {
  const direction = await registered.load();
  return direction.open(runContext(direction, connection, secret, operator));
}

export function runContext(
  direction: Direction,
  connection: Connection,
  secret: ConnectionSecret,
  operator: Operator,
): RunContext {
  const rateLimiter = createRateLimiter(operator.quota, operator.now, operator.sleep);
  const meter = rateLimiter.meter(direction.quotaOwners(connection, secret));
  return {
    connection,
    secret,
    secrets: operator.secrets,
    links: operator.links,
    locks: operator.locks,
    meter: waitingMeter(meter, {
      sleep: operator.sleep,
      longestSeconds: Infinity,
      onWait: (vendor, seconds) => {
        operator.progress(`waiting ${seconds} s for the call budget of ${vendor}`);
      },
    }),
    cache: scopedCache(operator.cache, connection.id),
    send: (pointers) => operator.queue.send(pointers),
    allowDeletion: async () => {
      throw new Error('operator commands delete nothing at a vendor');
    },
    // Counted by the workers.
    onDrift: () => undefined,
    allowedBaseUrls: operator.allowedBaseUrls,
    now: operator.now,
    ...(operator.fetch && { fetch: operator.fetch }),
  };
}
