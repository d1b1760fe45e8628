import { scopedCache } from '../../../shared/cache.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { RegisteredDirection } from '../../../shared/connector.ts';
import type { DirectionRun } from '../../../shared/direction.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { createRateLimiter } from '../../../shared/quota/rate-limiter.ts';
import { waitingMeter } from '../../../shared/quota/waiting-meter.ts';
import type { RunContext } from '../../../shared/run-context.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import { quotaOwners } from '../../../shared/vendors/connect.ts';
import { createAsk } from '../../../shared/worker/ask.ts';
import { vendorNames } from '../../../shared/vendor.ts';
import type { Operator } from '../operator.ts';

/** `restores` plans as a repair does. */
type Care = Partial<Pick<RunContext, 'restores'>>;

/** A direction opened for reading and planning. Its calls count against the customer's budget like all others. */
export async function openDirection(
  { definition, load }: RegisteredDirection,
  connection: Connection,
  secret: ConnectionSecret,
  operator: Operator,
  care: Care = {},
): Promise<DirectionRun> {
  return (await load()).open(runContext(definition, connection, secret, operator, care));
}

export function runContext(
  { id, source, target }: DirectionDefinition,
  connection: Connection,
  secret: ConnectionSecret,
  operator: Operator,
  care: Care = {},
): RunContext {
  const { quota, now, sleep } = operator;
  const rateLimiter = createRateLimiter(quota, now, sleep);
  const meter = rateLimiter.meter(quotaOwners([source, target], connection, secret));
  return {
    connection,
    secret,
    secrets: operator.secrets,
    links: operator.links,
    claims: new Set(),
    locks: operator.locks,
    meter: waitingMeter(meter, {
      sleep,
      now,
      longestSeconds: Infinity,
      onWait: (vendor, seconds) => {
        operator.progress(`waiting ${seconds} s for the call budget of ${vendorNames[vendor]}`);
      },
    }),
    cache: scopedCache(operator.cache, connection.id),
    looksAgain: true,
    restores: care.restores ?? false,
    ask: createAsk(id, connection, operator),
    askOf: (other) => createAsk(other, connection, operator),
    allowDeletion: async () => {
      throw new Error('operator commands delete nothing at a vendor');
    },
    // Counted by the workers.
    onDrift: () => undefined,
    allowedBaseUrls: operator.allowedBaseUrls,
    now,
    ...(operator.fetch && { fetch: operator.fetch }),
  };
}
