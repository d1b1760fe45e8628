import { setTimeout as sleep } from 'node:timers/promises';
import { addConnections } from '../../functions/ops/connections/add.ts';
import type { Operator } from '../../functions/ops/operator.ts';
import type { Simulators } from '../../infra/local/simulators.ts';
import { demoEntry } from './demo-entry.ts';

const CONNECTION_CACHE_MILLISECONDS = 1_500;
const PLENTY = 1_000_000;

/** Of the vendors that count calls by the minute, where the secret says how many. */
const budgets: Readonly<Record<string, string>> = {
  moco: 'requestsPerTwoMinutes',
  awork: 'requestsPerMinute',
  hq: 'requestsPerMinute',
};

/**
 * Lets the demo agency's connection of that connector call MOCO, awork and HQ as often as it likes: measured is Tandem, not what
 * they allow. Warm workers see it after a second.
 */
export async function liftBudgets(
  connector: string,
  { moco, awork, hq, baseUrls }: Simulators,
  operator: Operator,
): Promise<void> {
  const entry = demoEntry(connector, baseUrls);
  const vendors = Object.entries(entry.vendors).map(([vendor, access]) => {
    const budget = budgets[vendor];
    return [vendor, budget === undefined ? access : { ...access, [budget]: PLENTY }] as const;
  });
  await addConnections([{ ...entry, vendors: Object.fromEntries(vendors) }], operator);
  await sleep(CONNECTION_CACHE_MILLISECONDS);
  moco.person.setPlan(null);
  awork.person.setLimits({ requestsPerMinute: null, requestsPerSecond: null });
  hq.person.setLimits({ callsPerMinute: PLENTY });
}
