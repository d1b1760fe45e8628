import type { Direction, Prepared } from '../../../shared/direction.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import { comparedField } from '../compared-fields.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { openMomentPowerOfficeRun } from '../run.ts';
import { applyVoucher } from './apply-voucher.ts';
import { powerOfficeMomentExpenses } from './definition.ts';
import { readExpenseLink } from './expense-link.ts';
import type { VoucherFacts } from './plan-voucher.ts';
import { comparedExpenses, planVoucher, removedExpenses } from './plan-voucher.ts';
import { readVoucher } from './read-voucher.ts';
import { reconcileExpenses } from './reconcile-expenses.ts';
import { showVoucher } from './show-voucher.ts';
import { listVouchers, sweepLate, sweepNew } from './sweep-postings.ts';

export const direction: Direction = {
  definition: powerOfficeMomentExpenses,
  open(context) {
    const run = openMomentPowerOfficeRun(context);
    return {
      prepare: (_entity, id, link) => prepare(id, link, run),
      show: (_entity, id) => showVoucher(id, run),
      sweep: (scope, cursor) => (scope === 'late' ? sweepLate(run) : sweepNew(cursor, run)),
      reconcile: (period, from) => reconcileExpenses(period, from, run),
      list: (filter) => listVouchers(filter, run),
    };
  },
};

async function prepare(id: string, link: Link | ClaimedLink, run: MomentPowerOfficeRun): Promise<Prepared> {
  const facts = await readVoucher(id, link, run);
  const plan = planVoucher(facts, readExpenseLink(link.data), run);
  const compared = comparedOf(facts);
  if (plan.kind !== 'steps') return { verdict: plan, ...compared };
  return { verdict: plan, apply: (claim) => applyVoucher(facts, plan.steps, claim, run), ...compared };
}

function comparedOf(facts: VoucherFacts): Pick<Prepared, 'compared'> {
  const { held } = facts;
  if (held.size === 0) return {};
  const isGone = removedExpenses(facts).length === held.size;
  return { compared: isGone ? 'gone' : comparedExpenses(facts).map(comparedField) };
}
