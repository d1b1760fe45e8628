import type { RunningSuite } from '../running-suite.ts';

interface Row {
  cause: string;
  id: string | null;
  targetId: string | null;
  fields: { field: string; held: string | null; wanted: string | null }[];
}

interface Total {
  group: { person: string; type: string };
  source: number;
  target: number;
  others: number;
}

export interface Reconciled {
  exitCode: number;
  repaired: number | null;
  compared: number;
  rows: Row[];
  totals: Total[];
  /** Each cause with how often it was found. */
  causes: Record<string, number>;
}

/** Compares both sides of May. */
export async function reconcileMay(
  suite: Pick<RunningSuite, 'ops'>,
  id: string,
  ...words: string[]
): Promise<Reconciled> {
  const { exitCode, json } = await suite.ops<{
    repaired: number | null;
    directions?: Omit<Reconciled, 'exitCode' | 'repaired' | 'causes'>[];
  }>('reconcile', id, '--from', '2026-05-01', '--to', '2026-05-31', ...words);
  const [direction] = json.directions ?? [];
  if (!direction) throw new Error(`nothing was compared: ${JSON.stringify(json)}`);
  const causes: Record<string, number> = {};
  for (const { cause } of direction.rows) causes[cause] = (causes[cause] ?? 0) + 1;
  return { ...direction, causes, exitCode, repaired: json.repaired };
}
