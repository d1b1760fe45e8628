import type { Prepared } from '../../../shared/direction.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { bringCustomer } from './bring-master-data.ts';
import { customerFields } from './compare-master-data.ts';
import { identityProblems } from './customer-identity.ts';
import { customerPrints } from './customer-fields.ts';
import { customerProblems } from './customer-problems.ts';
import { checkedAgain, endMasterData, gone, refused } from './end-master-data.ts';
import { changeSteps, planCustomer } from './plan-master-data.ts';
import { masterDataReasons } from './master-data-reasons.ts';

export async function prepareCustomer(
  id: string,
  link: Link | ClaimedLink,
  run: MomentPowerOfficeRun,
): Promise<Prepared> {
  const customer = await run.moment.customer(Number(id));
  if (!customer) return gone(masterDataReasons['customer-gone']);
  const named = {
    reason: masterDataReasons['customer-refused'],
    details: { customer: `${customer.customerNumber} ${customer.name}` },
    sourceVersion: customer.lastModifiedDate ?? undefined,
  };
  const problems = await checkedAgain(run, (reference) => customerProblems(customer, reference));
  if (problems.length > 0) return refused(named, problems);
  const plan = await planCustomer(customer, run);
  const mistaken = await identityProblems(customer, plan.existing, run);
  if (mistaken.length > 0) return refused(named, mistaken);
  return endMasterData({
    ...{ named, link, existing: plan.existing, fields: customerFields(plan) },
    steps: changeSteps('customer', customer.customerNumber, plan),
    prints: (held) => customerPrints(held, plan.wanted),
    work: (claim) => bringCustomer(plan, claim, run),
  });
}
