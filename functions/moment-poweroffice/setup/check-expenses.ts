import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import { readExpenseLink } from '../poweroffice-moment-expenses/expense-link.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { Teller } from './wordings.ts';

/** What cannot be tried without entering something in Moment, and what only the customer can decide. */
export async function checkExpenses(run: MomentPowerOfficeRun, { item }: Teller): Promise<ChecklistItem[]> {
  const isEntered = await anyExpense(run);
  return [
    ...(isEntered ? [item('ok', 'expenses-entered')] : [item('unseen', 'expenses-unseen')]),
    ...billableItems(run, item),
  ];
}

/** Asked before going live. A connection that has run without the answer goes on as it did. */
function billableItems(
  { connection, settings }: MomentPowerOfficeRun,
  item: Teller['item'],
): ChecklistItem[] {
  if (settings.billableByDefault !== undefined) return [];
  return connection.status === 'prepared'
    ? [item('person', 'billable-not-chosen')]
    : [item('warning', 'billable-assumed')];
}

async function anyExpense({ links, connection }: MomentPowerOfficeRun): Promise<boolean> {
  for await (const { data } of links.list(connection.id, 'voucher'))
    if (Object.keys(readExpenseLink(data).expenses).length > 0) return true;
  return false;
}
