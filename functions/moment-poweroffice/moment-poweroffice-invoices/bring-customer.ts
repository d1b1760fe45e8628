import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MomentCustomer } from '../../../shared/vendors/moment/records.ts';
import type { CustomerFields } from '../../../shared/vendors/poweroffice/contact-calls.ts';
import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';
import type { PowerOfficeCustomer } from '../../../shared/vendors/poweroffice/records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { createOnce } from './create-once.ts';
import { customerChanges, wantedCustomer } from './customer-fields.ts';

/** A customer as Moment wants it and as PowerOffice has it. */
export interface CustomerPlan {
  wanted: CustomerFields;
  existing: PowerOfficeCustomer | undefined;
  changes: PatchChanges;
}

/** `known` saves the look-up where the customer of that number was read before. */
export async function planCustomer(
  customer: MomentCustomer,
  { powerOffice, companyCode }: MomentPowerOfficeRun,
  known?: PowerOfficeCustomer,
): Promise<CustomerPlan> {
  const wanted = wantedCustomer(customer, companyCode);
  const existing = known?.Number === wanted.Number ? known : await powerOffice.customer(wanted.Number);
  return { wanted, existing, changes: existing ? customerChanges(existing, wanted) : {} };
}

/** Creates the customer, or changes what differs: somebody else, or an older reading of ours, may have been first. */
export async function bringCustomer(
  { wanted, existing, changes }: CustomerPlan,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<PowerOfficeCustomer> {
  const customer = existing ?? (await createOnce(missingCustomer(wanted, run), claim, run));
  await run.powerOffice.patchCustomer(customer.Id, existing ? changes : customerChanges(customer, wanted));
  return customer;
}

function missingCustomer(wanted: CustomerFields, { powerOffice }: MomentPowerOfficeRun) {
  return {
    name: `customer-${wanted.Number}`,
    find: () => powerOffice.customer(wanted.Number),
    create: () => powerOffice.createCustomer(wanted),
  };
}
