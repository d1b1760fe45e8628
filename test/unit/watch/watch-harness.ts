import { hookStates } from '../../../functions/ops/hooks/hook-states.ts';
import { storeSignatureKey } from '../../../functions/ops/connections/key.ts';
import { setUpConnection } from '../../../functions/ops/setup/setup.ts';
import { lookAtHooks } from '../../../functions/watch/hooks/look-at-hooks.ts';
import { actText } from '../../../shared/history/acts.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import { connectionId, createOpsHarness, exampleEntry, signatureKey } from '../ops/ops-harness.ts';

/** A connection of MOCO and awork that is set up and has run for a year. */
export async function createWatched(changes: object = {}) {
  const harness = createOpsHarness();
  const { operator, pass, add, queue, work } = harness;
  await add(exampleEntry(changes));
  await setUpConnection(connectionId, operator);
  await storeSignatureKey(connectionId, signatureKey, false, operator);
  const stored = await operator.connections.get(connectionId);
  if (!stored) throw new Error('it was added');
  await operator.connections.put({ ...stored, liveSince: '2025-01-01T00:00:00.000Z' });
  await work();
  queue.messages.length = 0;
  const state = async (vendor: Vendor) => {
    const states = await hookStates({ id: connectionId, connector: 'moco-awork' }, operator);
    const found = states.find((each) => each.vendor === vendor);
    if (!found) throw new Error(`${vendor} has webhooks`);
    return found;
  };
  return {
    ...{ ...harness, state },
    /** A quarter of an hour later. */
    async look() {
      pass(900);
      await lookAtHooks({ id: connectionId }, operator);
    },
    async history() {
      const entries = await operator.history.list(connectionId, 100);
      const own = entries.filter(({ who }) => who.kind === 'tandem');
      return own.toReversed().map(({ act, details }) => ({ act, text: actText(act, details, 'en') }));
    },
    async setStatus(status: 'active' | 'paused' | 'prepared' | 'cancelled') {
      const connection = await operator.connections.get(connectionId);
      if (connection) await operator.connections.put({ ...connection, status });
    },
  };
}

export type Watched = Awaited<ReturnType<typeof createWatched>>;
