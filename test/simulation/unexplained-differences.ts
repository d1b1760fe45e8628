import { directions } from '../../functions/registry.ts';
import { isExplained } from '../../shared/reconcile/cause.ts';
import type { Period } from '../../shared/reconcile/listed-stretch.ts';
import type { ReconcileRow } from '../../shared/reconcile/reconcile.ts';
import { reconcile } from '../../shared/reconcile/reconcile.ts';
import { RECONCILE_SCOPE } from '../../shared/sweep-scopes.ts';
import { openSweepRun } from './open-run.ts';
import type { Stage } from './scheduler.ts';
import { connectionFor } from './world.ts';

/** Everything that people do in a world lies within. */
const period = { fromDay: '2026-01-01', toDay: '2026-12-31' };

const MINUTE_MILLISECONDS = 60_000;

/** What a reconcile of every direction finds and cannot explain, in words. */
export async function unexplainedDifferences(stage: Stage): Promise<string[]> {
  const rows = await unexplainedRows(stage);
  return rows.map(
    ({ direction, row }) => `reconcile of ${direction}: ${row.cause} ${row.what} ${detailsOf(row)}`,
  );
}

/** What a reconcile of every direction finds and cannot explain. */
export async function unexplainedRows(
  stage: Pick<Stage, 'world' | 'clock' | 'random'>,
  within: Period = period,
): Promise<{ direction: string; row: ReconcileRow }[]> {
  const { definitions, stores } = stage.world;
  const found: { direction: string; row: ReconcileRow }[] = [];
  for (const registered of directions) {
    if (!definitions.includes(registered.definition)) continue;
    const connection = connectionFor(stage.world, registered.definition);
    const run = await openReconcile(registered, stage);
    for await (const { rows } of reconcile(
      { run, links: stores.links, connection, reasons: {} },
      within,
      undefined,
    ))
      for (const row of rows)
        if (!isExplained(row.cause)) found.push({ direction: registered.definition.id, row });
  }
  return found;
}

function openReconcile(
  registered: (typeof directions)[number],
  { world, clock, random }: Pick<Stage, 'world' | 'clock' | 'random'>,
) {
  // The comparison before has used up the calls of this moment.
  clock.milliseconds += MINUTE_MILLISECONDS;
  const now = () => new Date(clock.milliseconds);
  const sleep = async (seconds: number) => void (clock.milliseconds += seconds * 1000);
  return openSweepRun(registered, RECONCILE_SCOPE, { ...world, now, sleep, random });
}

function detailsOf({
  fields,
  steps,
}: {
  fields: readonly object[];
  steps: readonly { what: string }[];
}): string {
  return JSON.stringify({ fields, steps: steps.map(({ what }) => what) });
}
