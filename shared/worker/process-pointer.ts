import { commonReasons } from '../common-reasons.ts';
import type { Connection } from '../connections/connection.ts';
import { Failure } from '../failure.ts';
import { linkKey } from '../links/link.ts';
import type { OpenClaim } from '../links/open-claim.ts';
import { LEASE_SECONDS, openClaim } from '../links/open-claim.ts';
import type { Pointer } from '../pointer.ts';
import { isByOperator, isSweep, pointerSchema } from '../pointer.ts';
import { MAX_RECEIVES } from '../queue/pointer-queue.ts';
import type { Reason } from '../reason.ts';
import { outcomeOf } from '../reason.ts';
import type { ConnectionSecret } from '../secrets/connection-secret.ts';
import { parseJson } from '../parse-json.ts';
import { backoffSeconds } from './backoff.ts';
import { endFailed } from './end-failed.ts';
import type { OpenedRun } from './open-run.ts';
import { openRun } from './open-run.ts';
import { tellingWrites, unlessReplaced } from './replaced-secret.ts';
import { runRecord } from './run-record.ts';
import { runSweep } from './run-sweep.ts';
import type { Handled, WorkerDeps } from './worker-deps.ts';

const SPREAD_SECONDS = 6;

/**
 * Handles one queue message to an end: done, waiting on its link, sent again later, or in the dead-letter queue. `receives` is
 * how often the queue has handed it out: whoever did not come to an end before will not the last time either.
 */
export async function processPointer(body: string, deps: WorkerDeps, receives = 1): Promise<Handled> {
  const { definition } = deps.direction;
  const parsed = pointerSchema.safeParse(parseJson(body));
  if (!parsed.success) return parkUnreadable(body, parsed.error.issues[0]?.message ?? '?', deps);
  const pointer = parsed.data;
  if (pointer.direction !== definition.id)
    return parkUnreadable(body, `meant for ${pointer.direction}`, deps);
  // An operator may have changed the connection a moment before.
  const asOf = isByOperator(pointer) ? new Date(pointer.at) : undefined;
  const connection = await deps.connections.get(pointer.connection, asOf);
  if (connection?.status === 'active') return handleActive(pointer, connection, deps, receives);
  return handleInactive(pointer, connection?.status, deps);
}

async function parkUnreadable(body: string, problem: string, deps: WorkerDeps): Promise<Handled> {
  const reason = commonReasons['pointer-unreadable'];
  const note = { code: reason.code, details: { problem }, at: deps.now().toISOString() };
  await deps.queue.park(deps.direction.definition.id, { pointer: body.slice(0, 1000), note });
  return handledAs(reason);
}

async function handleInactive(
  pointer: Pointer,
  status: string | undefined,
  deps: WorkerDeps,
): Promise<Handled> {
  const { connection } = pointer;
  if (status === 'paused') {
    await remindUntilResumed(pointer, deps);
    return { ...handledAs(commonReasons['connection-paused']), connection };
  }
  // Going live looks at everything anew.
  if (status === 'prepared') return { ...handledAs(commonReasons['connection-prepared']), connection };
  // A cancelled or removed connection has no claim on its records any more.
  return { ...handledAs(commonReasons['connection-unknown']), connection };
}

const handledAs = (reason: Reason): Handled => ({ kind: outcomeOf[reason.kind], reason });

/** Whoever resumed the connection in between may have looked for reminders before this one was there. */
async function remindUntilResumed(pointer: Pointer, deps: WorkerDeps): Promise<void> {
  await deps.reminders.remind(pointer);
  const connection = await deps.connections.get(pointer.connection);
  if (connection?.status !== 'active') return;
  await deps.queue.send([pointer]);
  await deps.reminders.forget(pointer);
}

async function handleActive(
  pointer: Pointer,
  connection: Connection,
  deps: WorkerDeps,
  receives: number,
): Promise<Handled> {
  let claim: OpenClaim | undefined;
  const claims = new Set<OpenClaim>();
  let opened: OpenedRun | undefined;
  let secret: ConnectionSecret | undefined;
  const secrets = tellingWrites(deps.secrets, (written) => (secret = written));
  try {
    secret = await deps.secrets.read(connection);
    opened = await openRun(pointer, connection, secret, { ...deps, secrets, claims });
    const taken = await deps.links.claim(claimRequest(pointer, deps));
    if (taken.kind === 'superseded')
      return { ...handledAs(commonReasons.superseded), connection: connection.id };
    if (taken.kind === 'held') throw heldUntil(taken.untilAt, pointer.attempt, deps);
    claim = openClaim(deps, taken.link);
    claims.add(claim);
    if (receives >= MAX_RECEIVES) throw new Failure(commonReasons.crashed);
    const claimed = { pointer, claim, deps };
    const handled = isSweep(pointer)
      ? await runSweep(opened.run, claimed)
      : await runRecord(opened.run, claimed);
    return { ...handled, connection: connection.id, ...arrived(handled, pointer, deps), ...seen(opened) };
  } catch (error) {
    const failure = await unlessReplaced(error, secret, connection, deps.secrets);
    const handled = await endFailed(failure, { pointer, claim, deps });
    return { ...handled, connection: connection.id, ...(opened && seen(opened)) };
  } finally {
    await opened?.release();
  }
}

const seen = ({ meter, drift }: OpenedRun) => ({ calls: meter.spent(), drift: [...drift] });

function arrived({ kind }: Handled, pointer: Pointer, { now }: WorkerDeps): Pick<Handled, 'arrived'> {
  if (kind !== 'done' || isSweep(pointer)) return {};
  const took = Math.max(0, now().getTime() - Date.parse(pointer.firstAt));
  return { arrived: pointer.cause === 'webhook' ? { liveMilliseconds: took } : {} };
}

function claimRequest(pointer: Pointer, { direction: { definition } }: WorkerDeps) {
  const request = { key: linkKey(pointer), leaseSeconds: LEASE_SECONDS };
  if (pointer.force) return request;
  const supersededAfter = Date.parse(pointer.at) + definition.replicaLagSeconds * 1000;
  const { hint, shows } = pointer;
  return { ...request, supersededAfter, hint, ...(shows !== 'gone' && { shows }) };
}

/** Most claims end long before their lease does, so the usual schedule decides as long as it is shorter. */
function heldUntil(untilAt: number, attempt: number, { now, random }: WorkerDeps): Failure {
  // Spread, so that those who wait for one lease do not meet the next one all at once.
  const seconds = Math.max(
    1,
    Math.ceil((untilAt - now().getTime()) / 1000) + Math.floor(random() * SPREAD_SECONDS),
  );
  return new Failure(commonReasons['claim-held'], {
    retryAfterSeconds: Math.min(seconds, backoffSeconds(attempt, 0.5)),
  });
}
