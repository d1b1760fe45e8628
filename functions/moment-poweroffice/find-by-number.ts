import type { NumberedRecords } from '../../shared/operations/connector-operations.ts';
import { momentPowerOfficeInvoices } from './moment-poweroffice-invoices/definition.ts';
import type { MomentPowerOfficeRun } from './run.ts';

/** Customers or projects by their numbers, whatever their state. */
export async function findByNumber(
  kind: string,
  numbers: readonly string[],
  { moment }: MomentPowerOfficeRun,
): Promise<NumberedRecords> {
  const found: NumberedRecords = { direction: momentPowerOfficeInvoices.id, records: [], missing: [] };
  for (const number of numbers) {
    const record =
      kind === 'customers' ? await moment.customerByNumber(number) : await moment.projectByNumber(number);
    const entity = kind === 'customers' ? 'customer' : 'project';
    if (record) found.records.push({ entity, id: String(record.id) });
    else found.missing.push(number);
  }
  return found;
}
