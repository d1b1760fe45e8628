import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { externalId, readExpenseLink } from './expense-link.ts';
import { readKnownExpenses } from './known-expenses.ts';
import type { VoucherStep } from './plan-voucher.ts';

type Adoption = Extract<VoucherStep, { do: 'adopt-expense' | 'link-expense' }>;

/** Binds a posting to the expense that Moment has. One that another voucher took meanwhile is looked for again. */
export async function adopt(step: Adoption, claim: OpenClaim, run: MomentPowerOfficeRun): Promise<void> {
  const { postingId, expenseId } = step;
  if (step.do === 'link-expense') return bind(step, !run.settings.attachments, claim);
  await run.locks.alone(run.connection.id, 'adopt-expense', async () => {
    const { ids } = await readKnownExpenses(run);
    if (ids.has(expenseId))
      throw new Failure(commonReasons.conflict, { details: { vendor: 'moment' }, retryAfterSeconds: 2 });
    // Whoever entered it decided which documents it has.
    await bind(step, true, claim);
  });
  if (step.isMarkable) await run.moment.markExpense(expenseId, externalId(postingId));
}

async function bind({ postingId, expenseId: id }: Adoption, filed: boolean, claim: OpenClaim): Promise<void> {
  const { expenses } = readExpenseLink(claim.link.data);
  await claim.save({ data: { expenses: { ...expenses, [String(postingId)]: { id, filed } } } });
}
