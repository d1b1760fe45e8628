import type { Connection } from '../../../shared/connections/connection.ts';
import type { DailyUsage, Usage } from '../../../shared/figures/figures.ts';
import { noUsage } from '../../../shared/figures/figures.ts';
import { sumUsage } from '../../../shared/figures/sum-flows.ts';
import { allConnections, findConnection } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';
import { billOf, prices, totalOf } from './bill.ts';
import type { CostData, DirectionCost } from './cost-data.ts';
import { costText } from './cost-text.ts';
import { estimate } from './estimate.ts';
import { hadSecret } from './had-secret.ts';

export interface CostOptions {
  /** `YYYY-MM`; the present one when absent. */
  month?: string;
  all?: boolean;
}

/** Most acts of one connection that are looked through. */
const MOST_ACTS = 1000;

/**
 * What a month of one connection, or of each, also of those that were cancelled, took: calls, records, and what AWS bills
 * for them, estimated. A secret counts as a whole month in each in which the connection had one.
 */
export async function costOf(
  id: string | undefined,
  { month, all = false }: CostOptions,
  operator: Operator,
): Promise<Report<CostData>> {
  if ((id === undefined) !== all) throw new Refusal('Name one connection, or --all and none.');
  const asked = month ?? operator.now().toISOString().slice(0, 7);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(asked)) throw new Refusal(`"${asked}" is no month such as 2026-01.`);
  const connections =
    id === undefined ? await allConnections(operator) : [await findConnection(id, operator)];
  const directions: DirectionCost[] = [];
  let secretDollars = 0;
  for (const connection of connections) {
    const own = await costsOf(connection, asked, operator);
    directions.push(...own);
    secretDollars += await secretCost(connection, asked, own, operator);
  }
  const dollars = directions.reduce((sum, each) => sum + each.dollars, secretDollars);
  const data = { month: asked, directions, secretDollars, dollars };
  return { data, text: costText(data), exitCode: 0 };
}

async function secretCost(
  connection: Connection,
  month: string,
  directions: readonly DirectionCost[],
  { history, now }: Operator,
): Promise<number> {
  // Nothing works without a secret.
  if (directions.some(({ runs }) => runs > 0)) return prices.secretMonth;
  const acts = await history.list(connection.id, MOST_ACTS);
  const present = now().toISOString().slice(0, 7);
  return hadSecret(month, { connection, acts, present }) ? prices.secretMonth : 0;
}

/** Of every direction, also one in which nothing moved. */
async function costsOf(
  { id, connector }: Connection,
  month: string,
  { connectors, figures }: Operator,
): Promise<DirectionCost[]> {
  const own = connectors.find((each) => each.id === connector)?.directions ?? [];
  return Promise.all(
    own.map(async ({ definition }) => {
      const days = await figures.usage(id, definition.id, `${month}-01`, `${month}-31`);
      const worked = sumDays(days);
      const { memoryMegabytes } = definition.worker;
      const dollars = totalOf(billOf(estimate(worked, memoryMegabytes)));
      return { connection: id, direction: definition.id, ...worked, dollars };
    }),
  );
}

function sumDays(days: readonly DailyUsage[]): Usage & { records: number } {
  const records = days.reduce((sum, day) => sum + day.records, 0);
  return { ...days.reduce<Usage>(sumUsage, noUsage), records };
}
