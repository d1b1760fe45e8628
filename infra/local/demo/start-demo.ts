import { addConnections } from '../../../functions/ops/connections/add.ts';
import type { Operator } from '../../../functions/ops/operator.ts';
import { setUpConnection } from '../../../functions/ops/setup/setup.ts';
import type { Simulators } from '../simulators.ts';
import { demos } from './demos.ts';

/**
 * The demo agency with a connection of each of these connectors, of all when none is named. Does what `ops setup` does,
 * and what a person would do by hand.
 */
export async function startDemo(
  simulators: Simulators,
  connectors: readonly string[],
  operator: Operator,
): Promise<void> {
  const all = demos.map((demo) => ({ demo, entry: demo.entry(simulators.baseUrls) }));
  const asked = all.filter(({ entry }) => connectors.length === 0 || connectors.includes(entry.connector));
  for (const demo of demos) demo.seed(simulators);
  await addConnections(
    asked.map(({ entry }) => entry),
    operator,
  );
  for (const { demo, entry } of asked) {
    await setUpConnection(entry.id, operator);
    await demo.afterSetup?.(simulators, operator);
  }
}
