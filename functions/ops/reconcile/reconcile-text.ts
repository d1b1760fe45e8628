import { exactName } from '../../../shared/fields.ts';
import { tableText } from '../../../shared/operations/table-text.ts';
import { causes, isExplained } from '../../../shared/reconcile/cause.ts';
import type { Total } from '../../../shared/reconcile/listed-stretch.ts';
import type { ReconcileRow } from '../../../shared/reconcile/reconcile.ts';
import type { Operator } from '../operator.ts';
import { counted } from '../output/counted.ts';
import type { Reconciled, ReconcileData } from './reconciled.ts';

/** More rows of one cause than this are counted only; `--json` has them all. */
const MOST_ROWS = 50;

export function reconcileText(shown: ReconcileData, operator: Operator): string {
  const { directions } = shown;
  const rows = directions.flatMap((each) => each.rows);
  return [...directions.flatMap((each) => directionLines(each, operator)), ...lastLine(shown, rows)].join(
    '\n',
  );
}

function lastLine(
  { connection, period: { fromDay, toDay }, repaired }: ReconcileData,
  rows: readonly ReconcileRow[],
): string[] {
  if (repaired !== null)
    return [
      `${counted(repaired, 'record is', 'records are')} being repaired. Run it again to see what is left.`,
    ];
  const open = rows.filter(({ cause }) => !isExplained(cause)).length;
  const removed = rows.filter(({ cause }) => cause === 'removed').length;
  const again = `ops reconcile ${connection} --from ${fromDay} --to ${toDay} --repair`;
  if (open > 0)
    return [`${counted(open, 'difference is', 'differences are')} unexplained. To repair: ${again}`];
  if (removed === 0) return ['Nothing is unexplained.'];
  const known = counted(removed, 'record was removed', 'records were removed');
  return [`Nothing is unexplained. ${known} by somebody; to make what is gone again: ${again}`];
}

function directionLines(reconciled: Reconciled, operator: Operator): string[] {
  const { direction, compared, totals, rows } = reconciled;
  const counts = causes.map((cause) => [rows.filter((row) => row.cause === cause).length, cause] as const);
  const said = counts.filter(([count]) => count > 0).map(([count, cause]) => `${count} ${cause}`);
  return [
    `${direction}: ${counted(compared, 'record')} compared; ${said.join(', ') || 'both sides agree'}`,
    ...indented(totalsTable(totals)),
    ...indented(rowsTable(rows, operator)),
    '',
  ];
}

function totalsTable(totals: readonly Total[]): string[] {
  const [first] = totals;
  if (!first) return [];
  const names = Object.keys(first.group);
  const rows = totals
    .map(({ group, unit, source, target, others }) => [
      ...names.map((name) => group[name] ?? ''),
      ...[unit, source, target, difference(source, target), others],
    ])
    .toSorted((one, other) => one.join(' ').localeCompare(other.join(' ')));
  return tableText([...names, 'unit', 'source', 'target', 'difference', 'others there'], rows).split('\n');
}

function difference(source: number, target: number): string {
  const rounded = Math.round((target - source) * 100) / 100;
  return rounded > 0 ? `+${rounded}` : String(rounded);
}

function rowsTable(rows: readonly ReconcileRow[], operator: Operator): string[] {
  const shown = causes.flatMap((cause) => rows.filter((row) => row.cause === cause).slice(0, MOST_ROWS));
  if (shown.length === 0) return [];
  const lines = shown.map((row) => [row.cause, row.what, describe(row, operator)]);
  const left = rows.length - shown.length;
  return [
    ...tableText(['cause', 'record', ''], lines).split('\n'),
    ...(left > 0 ? [`and ${left} more; --json shows all`] : []),
  ];
}

function describe({ reason, fields, steps }: ReconcileRow, { say }: Operator): string {
  if (reason) return say(reason.code, reason.details);
  const differing = fields.map(
    ({ wanted, held, ...named }) => `${exactName(named)}: ${held ?? '–'}, should be ${wanted ?? '–'}`,
  );
  if (differing.length > 0) return differing.join('; ');
  return steps.length > 0 ? `a repair would: ${steps.map(({ what }) => what).join('; ')}` : '';
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
