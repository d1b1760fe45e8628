import { scopedCache } from '../cache.ts';
import { commonReasons } from '../common-reasons.ts';
import type { Connection } from '../connections/connection.ts';
import type { DirectionRun } from '../direction.ts';
import { Failure } from '../failure.ts';
import type { Pointer } from '../pointer.ts';
import { isLive, isSweep } from '../pointer.ts';
import { keepingMeter } from '../links/keeping-meter.ts';
import type { Meter } from '../quota/meter.ts';
import { waitingMeter } from '../quota/waiting-meter.ts';
import type { RunContext } from '../run-context.ts';
import type { ConnectionSecret } from '../secrets/connection-secret.ts';
import { quotaOwners } from '../vendors/connect.ts';
import { createAsk } from './ask.ts';
import { RECONCILE_SCOPE } from '../sweep-scopes.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Slots are handed out to the millisecond, messages come back to the second. */
const SLOT_LEEWAY_MILLISECONDS = 1000;
/** A sweep cannot be cut in pieces, so it waits this long for each call rather than start again. */
const SWEEP_WAIT_SECONDS = 15;

/** What is left of a function's time when vendors must have answered: enough to end the record. */
const ENDING_SECONDS = 5;

export interface OpenedRun {
  run: DirectionRun;
  meter: Meter;
  /** Gives back the calls that the record did not need. */
  release(): Promise<void>;
  /** Fields no vendor documented, as `vendor.field`, seen so far. */
  drift: ReadonlySet<string>;
}

/** Opens the direction for one connection, with vendor calls set aside for the record. */
export async function openRun(
  pointer: Pointer,
  connection: Connection,
  secret: ConnectionSecret | undefined,
  deps: WorkerDeps & Pick<RunContext, 'claims'>,
): Promise<OpenedRun> {
  const { direction, rateLimiter, now } = deps;
  const { id, source, target, worker, callsPerRecord } = direction.definition;
  const deadlineAt = now().getTime() + (worker.timeoutSeconds - ENDING_SECONDS) * 1000;
  waitForSlot(pointer, now());
  if (!secret)
    throw new Failure(commonReasons['credentials-missing'], { details: { problem: 'no secret is stored' } });
  const owners = quotaOwners([source, target], connection, secret);
  const lane = isLive(pointer) ? 'live' : 'backfill';
  // A record that asked to be looked at again lacks little.
  const calls = pointer.cause === 'chain' ? 1 : callsPerRecord;
  const admission = await rateLimiter.admit(owners, calls, lane, pointer.bookedFor !== undefined);
  const kept = keepingMeter(admission.meter, deps.claims);
  const meter = isSweep(pointer) ? patient(kept, deps) : kept;
  const drift = new Set<string>();
  const reconciles = isSweep(pointer) && pointer.id === RECONCILE_SCOPE;
  const looksAgain = pointer.force === true || reconciles;
  const context: RunContext = {
    connection,
    secret,
    secrets: deps.secrets,
    links: deps.links,
    claims: deps.claims,
    locks: deps.locks,
    meter,
    // What other credentials were told, of their own user above all, says nothing of these.
    cache: scopedCache(deps.cache, `${connection.id}@${connection.secretRevision ?? ''}`),
    looksAgain,
    ...(looksAgain && { askedAt: new Date(pointer.at) }),
    restores: pointer.cause === 'repair' || reconciles,
    ask: createAsk(id, connection, deps),
    askOf: (other) => createAsk(other, connection, deps),
    allowDeletion: () => deps.deletions.allow(connection, id, pointer.cause),
    onDrift: (vendor, fields) => fields.forEach((field) => drift.add(`${vendor}.${field}`)),
    allowedBaseUrls: deps.allowedBaseUrls,
    now,
    deadlineAt,
    ...(deps.fetch && { fetch: deps.fetch }),
  };
  return { run: direction.open(context), meter, drift, release: admission.release };
}

function patient(meter: Meter, { sleep, now }: WorkerDeps): Meter {
  return waitingMeter(meter, { sleep, now, longestSeconds: SWEEP_WAIT_SECONDS });
}

/** A slot further away than the longest delay of the queue takes several rounds, without drawing again. */
function waitForSlot({ bookedFor }: Pointer, now: Date): void {
  if (bookedFor === undefined) return;
  const slot = new Date(bookedFor);
  const milliseconds = slot.getTime() - now.getTime();
  if (milliseconds <= SLOT_LEEWAY_MILLISECONDS) return;
  const retryAfterSeconds = Math.ceil(milliseconds / 1000);
  throw new Failure(commonReasons['quota-booked'], { retryAfterSeconds, bookedFor: slot });
}
