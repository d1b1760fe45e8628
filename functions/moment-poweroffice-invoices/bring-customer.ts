import { Failure } from '../../shared/failure.ts';
import type { MomentCustomer } from '../../shared/vendors/moment/records.ts';
import type { CustomerFields } from '../../shared/vendors/poweroffice/contact-calls.ts';
import type { PatchChanges } from '../../shared/vendors/poweroffice/json-patch.ts';
import type { PowerOfficeCustomer } from '../../shared/vendors/poweroffice/records.ts';
import type { MomentPowerOfficeTools } from '../connectors/moment-poweroffice-tools.ts';
import { customerChanges, wantedCustomer } from './customer-fields.ts';

/** A customer as Moment wants it and as PowerOffice has it. */
export interface CustomerPlan {
  wanted: CustomerFields;
  existing: PowerOfficeCustomer | undefined;
  changes: PatchChanges;
}

export async function planCustomer(
  customer: MomentCustomer,
  { powerOffice, companyCode }: MomentPowerOfficeTools,
): Promise<CustomerPlan> {
  const wanted = wantedCustomer(customer, companyCode);
  const existing = await powerOffice.customer(wanted.Number);
  return { wanted, existing, changes: existing ? customerChanges(existing, wanted) : {} };
}

/**
 * Creates the customer, or changes what differs. Records that need it at the same time wait for each other; somebody
 * else, or an older reading of ours, may have been first.
 */
export async function bringCustomer(
  { wanted, existing, changes }: CustomerPlan,
  tools: MomentPowerOfficeTools,
): Promise<PowerOfficeCustomer> {
  const customer = existing ?? (await createOnce(wanted, tools));
  await tools.powerOffice.patchCustomer(customer.Id, existing ? changes : customerChanges(customer, wanted));
  return customer;
}

function createOnce(wanted: CustomerFields, tools: MomentPowerOfficeTools): Promise<PowerOfficeCustomer> {
  const { powerOffice, locks, connection } = tools;
  return locks.alone(connection.id, `customer-${wanted.Number}`, async () => {
    const existing = await powerOffice.customer(wanted.Number);
    if (existing) return existing;
    return powerOffice.createCustomer(wanted).catch(async (error: unknown) => {
      // An earlier create whose answer was lost may show only now; the number is unique, so it is found by it.
      const made = isRefusal(error) ? await powerOffice.customer(wanted.Number) : undefined;
      if (made) return made;
      throw error;
    });
  });
}

export function isRefusal(error: unknown): boolean {
  return error instanceof Failure && error.reason.code === 'vendor-refused';
}
