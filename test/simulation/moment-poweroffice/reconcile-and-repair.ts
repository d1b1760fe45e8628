import { emptyReconciled, addStretch } from '../../../functions/ops/reconcile/reconciled.ts';
import { repairPointers } from '../../../functions/ops/reconcile/repair.ts';
import { directions } from '../../../functions/registry.ts';
import type { ReconcileRow } from '../../../shared/reconcile/reconcile.ts';
import { reconcile } from '../../../shared/reconcile/reconcile.ts';
import { RECONCILE_SCOPE } from '../../../shared/sweep-scopes.ts';
import { openSweepRun } from '../open-run.ts';
import type { WorldOptions } from '../world.ts';
import { companyCode, connectionId, type Firm } from './firm.ts';
import { postingsOf } from './posting.ts';

const period = { fromDay: '2025-10-01', toDay: '2026-12-31' };
/** One call after the other, as nobody else works then. */
const BETWEEN_CALLS_MILLISECONDS = 150;
const SETTLED_MILLISECONDS = 5000;

/**
 * Compares both sides as an operator does, and sends what nothing explains to be repaired. What only a person can judge is
 * left to them.
 */
export async function reconcileAndRepair(firm: Firm, options: WorldOptions): Promise<void> {
  options.pass(SETTLED_MILLISECONDS);
  for (const registered of directions) {
    const { id, reasons } = registered.definition;
    if (!firm.definitions.includes(registered.definition)) continue;
    let reconciled = emptyReconciled(id);
    const run = await openReconcile(registered, firm, options);
    const stretches = reconcile(
      { run, links: firm.stores.links, connection: connectionId, reasons },
      period,
      undefined,
    );
    for await (const stretch of stretches) reconciled = addStretch(reconciled, stretch);
    for (const { cause, what } of reconciled.rows) options.log(`reconcile: ${cause} ${what}`);
    const pointers = repairPointers(connectionId, reconciled, firm.now());
    for (const { entity, id: record } of pointers) firm.removals.repaired.add(`${entity} ${record}`);
    await firm.stores.queue.send(pointers);
    deleteTakenBack(reconciled.rows, firm);
  }
}

/**
 * What people in Moment do about expenses whose vouchers were taken back. A cost from before whose voucher was taken back
 * before anybody paired them is told as one too many.
 */
function deleteTakenBack(rows: readonly Pick<ReconcileRow, 'cause' | 'targetId'>[], firm: Firm): void {
  for (const { cause, targetId } of rows) {
    if (cause === 'source-gone') firm.moment.person.deleteExpense(companyCode, Number(targetId));
    const expense = firm.before.expenses.get(Number(targetId));
    if (cause !== 'doubled' || !expense) continue;
    const isTakenBack = postingsOf(firm).some(
      ({ IsReversed, Amount, VatAmount, ProjectCode }) =>
        IsReversed &&
        ProjectCode === expense.projectNumber &&
        Amount + VatAmount === expense.amountIncludingVat,
    );
    if (isTakenBack) firm.moment.person.deleteExpense(companyCode, expense.id);
  }
}

function openReconcile(registered: (typeof directions)[number], firm: Firm, { pass, random }: WorldOptions) {
  const sleep = async (seconds: number) => pass(seconds * 1000);
  const vendorFetch = inSingleFile(firm.vendorFetch, pass);
  return openSweepRun(registered, RECONCILE_SCOPE, { ...firm, connectionId, vendorFetch, sleep, random });
}

function inSingleFile(send: typeof fetch, pass: WorldOptions['pass']): typeof fetch {
  let last: Promise<unknown> = Promise.resolve();
  return (input, init) => {
    const answer = last.then(() => {
      pass(BETWEEN_CALLS_MILLISECONDS);
      return send(input, init);
    });
    last = answer.catch(() => undefined);
    return answer;
  };
}
