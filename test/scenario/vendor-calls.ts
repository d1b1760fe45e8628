import type { RunningSuite } from './running-suite.ts';

type Vendors = RunningSuite['vendors'];

/**
 * How often which call reached a vendor while `act` ran. Directories of people do not count: each execution environment
 * reads them once in ten minutes, and which one handles a record is chance.
 */
export async function callsDuring({ moco, awork }: Vendors, act: () => Promise<unknown>) {
  const before = await Promise.all([moco.calls(), awork.calls()]);
  await act();
  const after = await Promise.all([moco.calls(), awork.calls()]);
  return { moco: increase(before[0], after[0]), awork: increase(before[1], after[1]) };
}

function increase(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  const counts = Object.entries(after).map(([call, count]) => [call, count - (before[call] ?? 0)] as const);
  return Object.fromEntries(counts.filter(([call, count]) => count > 0 && call !== 'GET /users'));
}
