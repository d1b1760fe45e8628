import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { MomentCustomer } from '../../../shared/vendors/moment/records.ts';
import type { PowerOfficeCustomer } from '../../../shared/vendors/poweroffice/records.ts';
import { identityProblems } from '../moment-poweroffice-invoices/customer-identity.ts';
import { customerProblems } from '../moment-poweroffice-invoices/customer-problems.ts';
import { problemDetails } from '../moment-poweroffice-invoices/problem.ts';
import { readReferenceData } from '../reference-data.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { SetupWording, Teller } from './wordings.ts';

/** Warns of customers that would be refused, and of those whom neither e-mail nor their delivery method reaches. */
export async function checkCustomers(
  run: MomentPowerOfficeRun,
  { item, line }: Teller,
): Promise<ChecklistItem[]> {
  const { moment, powerOffice, settings } = run;
  const reference = await readReferenceData(run);
  const known = new Map<string, PowerOfficeCustomer>();
  for await (const customer of powerOffice.customers()) known.set(String(customer.Number), customer);
  const unfit: ChecklistItem[] = [];
  const unreachable = new Map<SetupWording, string[]>();
  let count = 0;
  for await (const { id } of moment.customers({ modifiedAfter: `${settings.startDate}T00:00:00Z` })) {
    const customer = await moment.customer(id);
    if (!customer) continue;
    count += 1;
    const name = `${customer.customerNumber} ${customer.name}`;
    const held = known.get(customer.customerNumber);
    const problems = [
      ...customerProblems(customer, reference),
      ...(held ? await identityProblems(customer, held, run) : []),
    ];
    if (problems.length > 0)
      unfit.push(
        line('warning', (_, language) => `${name}: ${problemDetails(problems)[`problems_${language}`]}`),
      );
    const why = whyUnreachable(customer, held);
    if (why) unreachable.set(why, [...(unreachable.get(why) ?? []), name]);
  }
  return [
    item('ok', 'customers-compared', { fit: count - unfit.length, count }),
    ...unfit,
    ...[...unreachable].map(([why, names]) => line('warning', (text) => `${text(why)}: ${names.join(', ')}`)),
  ];
}

/** EHF is addressed by the organisation number, everything else that Moment sends by e-mail. */
function whyUnreachable(
  { companyRegistrationNumber, email, invoiceEmail }: MomentCustomer,
  known: PowerOfficeCustomer | undefined,
): SetupWording | undefined {
  if (known?.InvoiceDeliveryType === 'EHF' && !companyRegistrationNumber && !known.OrganizationNumber)
    return 'ehf-without-number';
  if (email || invoiceEmail || known?.EmailAddress || known?.InvoiceEmailAddress) return undefined;
  return 'without-email';
}
