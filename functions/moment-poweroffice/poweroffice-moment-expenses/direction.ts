import type { Direction, Prepared } from '../../../shared/direction.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { openMomentPowerOfficeRun } from '../run.ts';
import { applyVoucher } from './apply-voucher.ts';
import { powerOfficeMomentExpenses } from './definition.ts';
import { readExpenseLink } from './expense-link.ts';
import { planVoucher } from './plan-voucher.ts';
import { readVoucher } from './read-voucher.ts';
import { listVouchers, sweepLate, sweepNew } from './sweep-postings.ts';

export const direction: Direction = {
  definition: powerOfficeMomentExpenses,
  open(context) {
    const run = openMomentPowerOfficeRun(context);
    return {
      prepare: (_entity, id, link) => prepare(id, link, run),
      sweep: (scope, cursor) => (scope === 'late' ? sweepLate(run) : sweepNew(cursor, run)),
      list: (filter) => listVouchers(filter, run),
    };
  },
};

async function prepare(id: string, link: Link | ClaimedLink, run: MomentPowerOfficeRun): Promise<Prepared> {
  const facts = await readVoucher(id, link, run);
  const plan = planVoucher(facts, readExpenseLink(link.data));
  if (plan.kind !== 'steps') return { verdict: plan };
  return { verdict: plan, apply: (claim) => applyVoucher(facts, plan.steps, claim, run) };
}
