import type { Connection } from '../../../shared/connections/connection.ts';
import type { Watched } from '../../../shared/figures/figures.ts';
import { RECONCILE_SCOPE } from '../../../shared/sweep-scopes.ts';
import type { SweepState } from '../../ops/connection-state.ts';
import { sweepStates } from '../../ops/connection-state.ts';
import { hookStates, needsSomebody } from '../../ops/hooks/hook-states.ts';
import type { Operator } from '../../ops/operator.ts';

/** How the last full comparisons and the webhooks of a connection are. */
export async function watchedOf(
  connection: Connection,
  operator: Operator,
): Promise<Omit<Watched, 'oldestOpenSince' | 'setAside' | 'urgent' | 'countedAllAt'>> {
  const [sweeps, hooks] = await Promise.all([
    sweepStates(connection, operator),
    hookStates(connection, operator),
  ]);
  const full = sweeps.filter(({ scope }) => scope === RECONCILE_SCOPE);
  const [reconciledAt] = full.map(({ at }) => at).toSorted();
  return {
    reconciledAt,
    differences: full.reduce((sum, state) => sum + differencesOf(state), 0),
    troubledHooks: hooks.filter(needsSomebody).map(({ vendor }) => vendor),
  };
}

function differencesOf({ code, details }: SweepState): number {
  return code === 'differences-found' ? Number(details['count'] ?? 0) : 0;
}
