import type { ComparedField, DirectionRun, PlannedStep, Prepared } from '../direction.ts';
import { Failure } from '../failure.ts';
import type { Link } from '../links/link.ts';
import { emptyLink } from '../links/link.ts';
import type { LinkStore } from '../links/link-store.ts';
import type { Reason } from '../reason.ts';
import type { Details } from '../wording.ts';
import type { Cause } from './cause.ts';
import { causeOf } from './cause.ts';
import type { ListedStretch, Period, Stray, Suspect, Total } from './listed-stretch.ts';

/** A record that differs, and why. `id` is its id at the source, null for what only the target has. */
export interface ReconcileRow {
  cause: Cause;
  entity: string | null;
  id: string | null;
  targetId: string | null;
  what: string;
  /** The reason that explains it, where there is one. */
  reason: { code: string; details: Details } | null;
  /** What a repair would do. */
  steps: readonly PlannedStep[];
  /** What is different, where both sides have it. */
  fields: readonly ComparedField[];
}

export interface ReconciledStretch extends Pick<ListedStretch, 'compared' | 'next'> {
  totals: readonly Total[];
  rows: readonly ReconcileRow[];
}

/** Where both sides are compared: the direction, opened so that it looks again and restores. */
export interface Reconciling {
  run: Pick<DirectionRun, 'reconcile' | 'prepare'>;
  links: Pick<LinkStore, 'get'>;
  connection: string;
  /** Of the direction. */
  reasons: Readonly<Record<string, Reason>>;
}

/**
 * Compares both sides of a period. What the lists show differently is decided as a repair would decide it; what agrees
 * by then is not told. Writes nothing.
 */
export async function* reconcile(
  { run, links, connection, reasons }: Reconciling,
  period: Period,
  from: string | undefined,
): AsyncGenerator<ReconciledStretch> {
  for await (const { suspects, strays, ...stretch } of run.reconcile(period, from)) {
    const rows: ReconcileRow[] = strays.map(strayRow);
    for (const suspect of suspects) {
      const key = { connection, entity: suspect.entity, sourceId: suspect.id };
      const link = (await links.get(key)) ?? emptyLink(key);
      const row = await confirm(suspect, link, { run, reasons });
      if (row) rows.push(row);
    }
    yield { ...stretch, rows };
  }
}

async function confirm(
  suspect: Suspect,
  link: Link,
  { run, reasons }: Pick<Reconciling, 'run' | 'reasons'>,
): Promise<ReconcileRow | undefined> {
  const row = { ...suspect, targetId: link.targetId ?? null };
  try {
    const prepared = await run.prepare(suspect.entity, suspect.id, link);
    const found = causeOf(prepared.verdict, link, reasons);
    return found && { ...row, ...found, ...stepsAndFields(prepared) };
  } catch (error) {
    if (!(error instanceof Failure) || error.reason.kind !== 'park') throw error;
    const { reason, details } = error;
    return { ...row, cause: 'parked', reason: { code: reason.code, details }, steps: [], fields: [] };
  }
}

function stepsAndFields({ verdict, compared }: Prepared): Pick<ReconcileRow, 'steps' | 'fields'> {
  const steps =
    verdict.kind === 'steps' ? verdict.steps.map((step) => ({ do: step.do, what: step.what })) : [];
  const fields = compared === undefined || compared === 'gone' ? [] : compared;
  return { steps, fields: fields.filter(({ wanted, held, stays }) => wanted !== held && !stays) };
}

function strayRow({ cause, targetId, what }: Stray): ReconcileRow {
  return { cause, entity: null, id: null, targetId, what, reason: null, steps: [], fields: [] };
}
