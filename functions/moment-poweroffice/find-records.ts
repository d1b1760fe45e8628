import { momentPowerOfficeInvoices } from './moment-poweroffice-invoices/definition.ts';
import type { MomentPowerOfficeRun } from './run.ts';
import type { Found, NumberedRecords } from '../../shared/operations/connector-operations.ts';

/** Finds an invoice by its number or Moment id, a voucher by day and number, or a customer or project by `customer:10001`. */
export async function findMomentRecords(text: string, run: MomentPowerOfficeRun): Promise<Found> {
  const wanted = text.trim();
  const [kind = '', number = ''] = wanted.split(':');
  if (kind === 'customer' || kind === 'project') {
    const { records, missing } = await findByNumber(`${kind}s`, [number], run);
    return { records, remarks: missing.map((each) => `Moment has no ${kind} ${each}.`) };
  }
  if (/^\d{4}-\d{2}-\d{2}\/\d+$/.test(wanted))
    return { records: [{ entity: 'voucher', id: wanted }], remarks: [] };
  const id = wanted.split('/').at(-1) ?? wanted;
  return findInvoice(id, run);
}

async function findInvoice(id: string, { links, connection, moment }: MomentPowerOfficeRun): Promise<Found> {
  const link = await links.get({ connection: connection.id, entity: 'invoice', sourceId: id });
  if (link) return { records: [{ entity: 'invoice', id }], remarks: [] };
  for await (const row of moment.invoices()) {
    if (String(row.invoiceNumber) !== id && String(row.id) !== id) continue;
    return { records: [{ entity: 'invoice', id: String(row.id) }], remarks: [] };
  }
  return { records: [], remarks: [`Moment has no invoice ${id}.`] };
}

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
