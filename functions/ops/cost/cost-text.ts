import { tableText } from '../../../shared/operations/table-text.ts';
import { prices } from './bill.ts';
import type { CostData } from './cost-data.ts';

const MILLISECONDS_PER_SECOND = 1000;

export function costText({ month, directions, secretDollars, dollars }: CostData): string {
  if (directions.length === 0) return 'There is no connection yet.';
  const rows = directions.map((each) => [
    ...[each.connection, each.direction, String(each.records), String(each.runs)],
    Object.entries(each.calls)
      .map(([vendor, count]) => `${vendor} ${count}`)
      .join(', '),
    (each.milliseconds / MILLISECONDS_PER_SECOND).toFixed(0),
    inDollars(each.dollars),
  ]);
  const header = ['connection', 'direction', 'arrived', 'messages', 'vendor calls', 'seconds', 'US$'];
  return [
    tableText(header, rows),
    '',
    `${month}: US$ ${inDollars(dollars)}, of which ${inDollars(secretDollars)} for stored secrets.`,
    `Estimated from what was counted, at list prices of ${prices.region} as of ${prices.asOf}, without free tiers and without`,
    'what a stage costs while nothing flows. A stored secret counts as a whole month in each in which it was stored.',
  ].join('\n');
}

/** Amounts are small: four places, as a customer's month may come to less than a cent. */
const inDollars = (dollars: number) => dollars.toFixed(4);
