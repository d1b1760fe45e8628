import type { ListedStretch, Period } from '../../../shared/reconcile/listed-stretch.ts';
import type { MomentBilledInvoice } from '../../../shared/vendors/moment/listed-records.ts';
import type { OutgoingInvoice } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { Month } from '../months.ts';
import { isWithin, monthsOf, savedSince } from '../months.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { compareMonth } from './compare-month.ts';
import { isStanding } from './find-vouchers.ts';
import { importReference, readInvoiceLink } from './invoice-link.ts';
import { reconcileMasterData } from './reconcile-master-data.ts';

/**
 * Customers and projects first, as they have no date; then invoices, by month of their date. Moment's invoices are
 * listed once for the run, as its lists know no date of an invoice; PowerOffice lists a month in one call.
 */
export async function* reconcileInvoices(
  period: Period,
  from: string | undefined,
  run: MomentPowerOfficeRun,
): AsyncGenerator<ListedStretch> {
  if (from === undefined) yield { ...(await reconcileMasterData(period, run)), next: period.fromDay };
  const billed = await listBilled({ ...period, fromDay: from ?? period.fromDay }, run);
  for (const month of monthsOf(period, from)) yield reconcileMonth(month, period, billed, run);
}

interface Billed {
  invoices: readonly MomentBilledInvoice[];
  /** References of every invoice that Moment lists, whatever its date. */
  references: ReadonlySet<string>;
}

async function listBilled(period: Period, { moment, companyCode }: MomentPowerOfficeRun): Promise<Billed> {
  const invoices: MomentBilledInvoice[] = [];
  const references = new Set<string>();
  for await (const row of moment.billedInvoices({ modifiedAfter: savedSince(period) })) {
    if (row.invoiceNumber === null) continue;
    references.add(importReference(companyCode, 'invoice', row.id));
    const isThin = row.issueDate === null || row.totalSumIncludingTaxAfterRounding === null;
    const invoice = isThin ? await moment.invoice(row.id) : row;
    if (invoice && isWithin(period, invoice.issueDate)) invoices.push(invoice);
  }
  return { invoices, references };
}

async function reconcileMonth(
  month: Month,
  { toDay }: Period,
  { invoices, references }: Billed,
  run: MomentPowerOfficeRun,
): Promise<ListedStretch> {
  const { powerOffice, links, connection } = run;
  const standing: OutgoingInvoice[] = [];
  const query = { fromDate: month.fromDay, toDate: month.toDay };
  for await (const voucher of powerOffice.outgoingInvoices(query))
    if (isStanding(voucher)) standing.push(voucher);
  const linked = [];
  for (const invoice of invoices.filter(({ issueDate }) => isWithin(month, issueDate))) {
    const key = { connection: connection.id, entity: 'invoice', sourceId: String(invoice.id) };
    const { targetId, data } = (await links.get(key)) ?? {};
    const isPosted = targetId !== undefined && !readInvoiceLink(data).isAdopted;
    linked.push({ invoice, targetId, isPosted });
  }
  const compared = compareMonth({ month: month.month, toDay, linked, standing, references }, run);
  const strays = await withoutLinked(compared.strays, run);
  return { ...compared, strays, next: month.next };
}

/** A voucher that is an invoice of another month is told there. */
async function withoutLinked(
  strays: ListedStretch['strays'],
  { links, connection }: MomentPowerOfficeRun,
): Promise<ListedStretch['strays']> {
  const left = [];
  for (const stray of strays)
    if (!(await links.findByTarget(connection.id, 'invoice', stray.targetId))) left.push(stray);
  return left;
}
