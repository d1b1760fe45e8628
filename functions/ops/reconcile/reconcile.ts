import type { RegisteredDirection } from '../../../shared/connector.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { Period } from '../../../shared/reconcile/listed-stretch.ts';
import { isExplained } from '../../../shared/reconcile/cause.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import { asLive, findDirections, findLive, findSecret, findUsable } from '../access/find-connection.ts';
import { openDirection } from '../access/open-direction.ts';
import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';
import { counted } from '../output/counted.ts';
import type { Report } from '../output/report.ts';
import { patiently } from '../plan/patiently.ts';
import type { Reconciled, ReconcileData } from './reconciled.ts';
import { addStretch, emptyReconciled } from './reconciled.ts';
import { allStretches } from './all-stretches.ts';
import { keepResult } from './keep-result.ts';
import { reconcileText } from './reconcile-text.ts';
import { repairPointers } from './repair.ts';
import { readPeriod } from './read-period.ts';

export interface ReconcileOptions {
  direction?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  repair?: boolean | undefined;
}

/** Compares both sides in full, and with `repair` brings in line what nothing explains, once the operator agrees. */
export async function reconcileConnection(
  id: string,
  options: ReconcileOptions,
  operator: Operator,
): Promise<Report<ReconcileData>> {
  const stored = await (options.repair ? findLive : findUsable)(id, operator);
  const connection = asLive(stored, operator.now());
  const period = readPeriod(options, operator.now());
  const registered = findDirections(connection.connector, options.direction, operator);
  const secret = await findSecret(connection, operator);
  const directions: Reconciled[] = [];
  for (const each of registered)
    directions.push(await reconcileOne(each, period, { connection, secret }, operator));
  const found = { connection: id, period, directions, repaired: null };
  const repaired = options.repair ? await repair(found, operator) : null;
  const data = { ...found, repaired };
  const isClean = directions.every(({ rows }) => rows.every(({ cause }) => isExplained(cause)));
  return { data, text: reconcileText(data, operator), exitCode: isClean || repaired ? 0 : 1 };
}

async function reconcileOne(
  registered: RegisteredDirection,
  period: Period,
  { connection, secret }: { connection: Connection; secret: ConnectionSecret },
  operator: Operator,
): Promise<Reconciled> {
  const { id: direction, reasons } = registered.definition;
  const opened = await openDirection(registered, connection, secret, operator, { restores: true });
  const run: typeof opened = {
    ...opened,
    prepare: (...record) => patiently(() => opened.prepare(...record), operator),
  };
  let reconciled = emptyReconciled(direction);
  const reconciling = { run, links: operator.links, connection: connection.id, reasons };
  for await (const stretch of allStretches(reconciling, period, operator)) {
    reconciled = addStretch(reconciled, stretch);
    operator.progress(
      `${direction}: ${counted(reconciled.compared, 'record')} compared, up to ${stretch.next ?? period.toDay}`,
    );
  }
  await keepResult(reconciled, connection, period, operator);
  return reconciled;
}

async function repair(found: ReconcileData, operator: Operator): Promise<number | null> {
  const { connection, directions } = found;
  const pointers = directions.flatMap((each) => repairPointers(connection, each, operator.now()));
  if (pointers.length === 0) return null;
  const text = reconcileText(found, operator);
  if (!(await operator.confirm(`${text}\nRepair ${counted(pointers.length, 'record')}?`))) return null;
  await operator.queue.send(pointers);
  await noteAct(connection, 'repaired', { count: pointers.length }, operator);
  return pointers.length;
}
