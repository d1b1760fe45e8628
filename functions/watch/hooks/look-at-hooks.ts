import type { Connection } from '../../../shared/connections/connection.ts';
import type { LookedAt } from '../../../shared/operations/connector-operations.ts';
import { hookVendors } from '../../../shared/operations/hook-events.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { HookWatch } from '../../../shared/store/hook-watch.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import { findConnector } from '../../ops/access/find-connection.ts';
import { HOOK_WATCH_LOCK, isHeld } from '../../ops/access/patient-locks.ts';
import type { Operator } from '../../ops/operator.ts';
import { openSetup } from '../../ops/setup/open-setup.ts';
import { followUp } from './follow-up.ts';
import { mendHookKeys } from './mend-hook-keys.ts';

/**
 * Looks at the webhooks of an active or paused connection, mends what can be mended, and writes down the rest. Does
 * nothing while somebody else does.
 */
export async function lookAtHooks({ id }: Pick<Connection, 'id'>, operator: Operator): Promise<void> {
  try {
    await operator.locks.alone(id, HOOK_WATCH_LOCK, () => lookAlone(id, operator));
  } catch (error) {
    if (!isHeld(error)) throw error;
  }
}

async function lookAlone(id: string, operator: Operator): Promise<void> {
  // It may have ended since it was listed.
  const connection = await operator.connections.get(id, operator.now());
  if (connection?.status !== 'active' && connection?.status !== 'paused') return;
  const secret = await operator.secrets.read(connection, { fresh: true });
  if (!secret) return;
  await mendHookKeys(connection, secret, operator);
  const setup = openSetup(connection, secret, operator);
  const known = await knownWatches(setup, operator);
  const operations = await findConnector(connection.connector, operator).operations();
  const lookedAt: LookedAt = Object.fromEntries(
    [...known].map(([vendor, watch]) => [vendor, watch.lookedAt]),
  );
  const reports = await operations.mendHooks(setup, lookedAt);
  for (const report of reports) {
    // Of whom nothing was seen is asked again next time.
    if (report.look === 'unknown' && report.faults.length === 0) continue;
    await followUp({ report, before: known.get(report.vendor), setup }, operator);
  }
}

async function knownWatches(
  { definitions, connection }: SetupContext,
  { hookWatches }: Operator,
): Promise<Map<Vendor, HookWatch>> {
  const known = new Map<Vendor, HookWatch>();
  for (const vendor of hookVendors(definitions)) {
    const watch = await hookWatches.read(connection.id, vendor);
    if (watch) known.set(vendor, watch);
  }
  return known;
}
