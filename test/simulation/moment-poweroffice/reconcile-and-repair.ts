import { emptyReconciled, addStretch } from '../../../functions/ops/reconcile/reconciled.ts';
import { repairPointers } from '../../../functions/ops/reconcile/repair.ts';
import { directions } from '../../../functions/registry.ts';
import { createCache } from '../../../shared/cache.ts';
import { createPointer, SWEEP } from '../../../shared/pointer.ts';
import { createRateLimiter } from '../../../shared/quota/rate-limiter.ts';
import { reconcile } from '../../../shared/reconcile/reconcile.ts';
import { openRun } from '../../../shared/worker/open-run.ts';
import { RECONCILE_SCOPE } from '../../../shared/worker/run-reconcile.ts';
import type { WorldOptions } from '../world.ts';
import { connectionId, type Firm } from './firm.ts';

const period = { fromDay: '2025-10-01', toDay: '2026-12-31' };
/** One call after the other, as nobody else works then. */
const BETWEEN_CALLS_MILLISECONDS = 150;
const SETTLED_MILLISECONDS = 5000;

/** Compares both sides as an operator does, and sends what nothing explains to be repaired. */
export async function reconcileAndRepair(firm: Firm, options: WorldOptions): Promise<void> {
  options.pass(SETTLED_MILLISECONDS);
  for (const registered of directions) {
    const { id } = registered.definition;
    if (!firm.definitions.includes(registered.definition)) continue;
    let reconciled = emptyReconciled(id);
    const run = await openReconcile(registered, firm, options);
    const stretches = reconcile(
      { run, links: firm.stores.links, connection: connectionId },
      period,
      undefined,
    );
    for await (const stretch of stretches) reconciled = addStretch(reconciled, stretch);
    for (const { cause, what } of reconciled.rows) options.log(`reconcile: ${cause} ${what}`);
    const pointers = repairPointers(connectionId, reconciled, firm.now());
    for (const { entity, id: record } of pointers) firm.removals.repaired.add(`${entity} ${record}`);
    await firm.stores.queue.send(pointers);
  }
}

async function openReconcile(
  { load, definition }: (typeof directions)[number],
  { stores, vendorFetch, now }: Firm,
  { pass, random }: WorldOptions,
) {
  const connection = await stores.connections.get(connectionId);
  if (!connection) throw new Error('the connection of the world is gone');
  const sleep = async (seconds: number) => pass(seconds * 1000);
  const target = { direction: definition.id, connection: connectionId, entity: SWEEP, id: RECONCILE_SCOPE };
  const { run } = await openRun(
    createPointer(target, 'sweep', now()),
    connection,
    await stores.secrets.read(connection),
    {
      ...{ direction: await load(), ...stores, allowedBaseUrls: [], now, sleep, random },
      ...{ rateLimiter: createRateLimiter(stores.quota, now, sleep), cache: createCache(now) },
      ...{ claims: new Set(), fetch: inSingleFile(vendorFetch, pass) },
    },
  );
  return run;
}

function inSingleFile(send: typeof fetch, pass: WorldOptions['pass']): typeof fetch {
  let last: Promise<unknown> = Promise.resolve();
  return (input, init) => {
    const answer = last.then(() => {
      pass(BETWEEN_CALLS_MILLISECONDS);
      return send(input, init);
    });
    last = answer.catch(() => undefined);
    return answer;
  };
}
