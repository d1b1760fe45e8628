import { addConnections } from '../../../functions/ops/connections/add.ts';
import { goLive } from '../../../functions/ops/go-live/go-live.ts';
import { planConnection } from '../../../functions/ops/go-live/plan-connection.ts';
import { countsText } from '../../../functions/ops/plan/plan-report.ts';
import type { Operator } from '../../../functions/ops/operator.ts';
import { setUpConnection } from '../../../functions/ops/setup/setup.ts';
import type { Simulators } from '../simulators.ts';
import { demos } from './demos.ts';

export interface DemoAsked {
  simulators: Simulators;
  /** All when none is named. */
  connectors: readonly string[];
  /** Without records of its own. */
  bare: boolean;
}

/**
 * The demo agency with a connection of each of these connectors, of all when none is named. Takes the way of every new
 * customer: added, set up with what a person does by hand, planned, live.
 */
export async function startDemo(
  { simulators, connectors, bare }: DemoAsked,
  operator: Operator,
): Promise<string[]> {
  const all = demos.map((demo) => ({ demo, entry: demo.entry(simulators.baseUrls) }));
  const asked = all.filter(({ entry }) => connectors.length === 0 || connectors.includes(entry.connector));
  for (const demo of demos) demo.seed(simulators);
  await addConnections(
    asked.map(({ entry }) => entry),
    operator,
  );
  const ways: string[] = [];
  for (const { demo, entry } of asked) {
    await setUpConnection(entry.id, operator);
    await demo.afterSetup?.(simulators, operator);
    if (!bare && (await isPrepared(entry.id, operator))) demo.begin(simulators);
    ways.push(await bringLive(entry.id, operator));
  }
  return ways;
}

/** One that is there from an earlier start is live already. */
async function bringLive(id: string, operator: Operator): Promise<string> {
  const connection = await operator.connections.get(id);
  if (connection?.status !== 'prepared') return `${id}: from an earlier start, ${connection?.status}`;
  const { data } = await planConnection(id, {}, operator);
  await goLive(id, operator);
  return `${id}: added, set up, planned (${countsText(data.totals)}), live`;
}

async function isPrepared(id: string, operator: Operator): Promise<boolean> {
  return (await operator.connections.get(id))?.status === 'prepared';
}
