import type { Direction, DirectionRun, Prepared } from '../../../shared/direction.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { openMomentPowerOfficeRun, momentPowerOfficeQuotaOwners } from '../run.ts';
import { applyVoucher, missingExpenses, unfiledExpenses } from './apply-voucher.ts';
import { powerOfficeMomentExpenses } from './definition.ts';
import { amountIncludingVat } from './pick-expenses.ts';
import { readVoucher } from './read-voucher.ts';
import { expenseReasons } from './reasons.ts';
import { listVouchers, sweepLate, sweepNew } from './sweep-postings.ts';

export const direction: Direction = {
  definition: powerOfficeMomentExpenses,
  quotaOwners: momentPowerOfficeQuotaOwners,
  open(context): DirectionRun {
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
  const steps = [
    ...missingExpenses(facts, link.data).map((posting) => ({
      do: 'create-expense',
      what: `enter ${amountIncludingVat(posting)} on project ${posting.ProjectCode} in Moment`,
    })),
    ...unfiledExpenses(link.data).map(([, { id }]) => ({
      do: 'attach-documents',
      what: `attach the documents to the expense ${id} in Moment`,
    })),
  ];
  if (steps.length === 0) return nothing(facts.voucherNo, facts.expenses.length > 0);
  return { verdict: { kind: 'steps', steps }, apply: (claim) => applyVoucher(facts, claim, run) };
}

function nothing(voucher: number, hasExpenses: boolean): Prepared {
  const reason = hasExpenses ? expenseReasons['expenses-up-to-date'] : expenseReasons['no-expense'];
  const said = { reason, details: { voucher } };
  return { verdict: { kind: 'nothing', ...said }, apply: async () => ({ kind: 'skipped', ...said }) };
}
