import { customerProblems } from '../../moment-poweroffice-invoices/customer-fields.ts';
import { problemDetails } from '../../moment-poweroffice-invoices/problem.ts';
import { readLedger } from '../../connectors/ledger.ts';
import type { MomentPowerOfficeTools } from '../../connectors/moment-poweroffice-tools.ts';
import type { ChecklistItem } from './checklist.ts';

/** Warns of customers that would be refused, and of those nobody can send an invoice to by e-mail. */
export async function checkCustomers(tools: MomentPowerOfficeTools): Promise<ChecklistItem[]> {
  const { moment, settings } = tools;
  const ledger = await readLedger(tools);
  const items: ChecklistItem[] = [];
  const undeliverable: string[] = [];
  let count = 0;
  for await (const { id } of moment.customers({ modifiedAfter: `${settings.startDate}T00:00:00Z` })) {
    const customer = await moment.customer(id);
    if (!customer) continue;
    count += 1;
    const name = `${customer.customerNumber} ${customer.name}`;
    const problems = customerProblems(customer, ledger);
    if (problems.length > 0)
      items.push({ state: 'warning', what: `${name}: ${problemDetails(problems).problems_en}` });
    if (!customer.invoiceEmail && !customer.email) undeliverable.push(name);
  }
  const delivery: ChecklistItem = {
    state: 'warning',
    what: `without an e-mail address, so no invoice can be delivered to them: ${undeliverable.join(', ')}`,
  };
  return [
    { state: 'ok', what: `customers: ${count - items.length} of ${count} can be transferred` },
    ...items,
    ...(undeliverable.length > 0 ? [delivery] : []),
  ];
}
