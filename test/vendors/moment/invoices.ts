import { type Company, stampNew } from './company.ts';
import { createLines, negative, type NewInvoiceLine, totalOf } from './invoice-lines.ts';
import type { Moment } from './moment.ts';
import { paymentIdOf } from './payment-id.ts';
import type { ExportStatus, InvoiceRow, SettledState, Stamped } from './records.ts';
import { demandRow, saved } from './saving.ts';
import { invoiceHookBody } from './webhooks.ts';

type Settled = keyof Stamped | 'invoiceState' | 'finalizedDate' | 'invoiceLines' | 'customerId';

/** A given total stands instead of the sum of the lines, to make an invoice that does not add up. */
export type NewInvoice = Partial<Omit<InvoiceRow, Settled | 'invoiceType'>> & {
  customerId: number;
  invoiceLines: readonly NewInvoiceLine[];
};

const dueDays = 14;

const blank = {
  ...{ invoiceNumber: null, finalizedDate: null, exportStatus: null, creditedInvoiceNumber: null },
  ...{ description: null, projectId: null, departmentNumber: null, paymentId: null },
  ...{ currencyCode: 'NOK', currencyRate: 1, orderReference: null, customerReference: null },
};

export function createDraft(
  { world, service }: Moment,
  company: Company,
  given: NewInvoice,
  invoiceType: InvoiceRow['invoiceType'] = 'INVOICE',
): InvoiceRow {
  demandRow(company.customers.get(given.customerId), 'customer');
  if (typeof given.projectId === 'number') demandRow(company.projects.get(given.projectId), 'project');
  const made = createLines(service, given.invoiceLines);
  const invoiceLines = invoiceType === 'CREDIT_NOTE' ? negative(made) : made;
  const issueDate = given.issueDate ?? world.now().toISOString().slice(0, 10);
  const row: InvoiceRow = {
    ...blank,
    issueDate,
    dueDate: daysAfter(issueDate, dueDays),
    totalSumIncludingTaxAfterRounding: totalOf(service, invoiceLines),
    ...given,
    ...{ invoiceType, invoiceState: 'DRAFT', invoiceLines },
    ...stampNew(company, 'invoice'),
  };
  company.invoices.put(row);
  return row;
}

/** Documented: the number is given now, the export status becomes "to transfer", and the webhook goes out. */
export function finalize({ hooks }: Moment, company: Company, id: number): InvoiceRow {
  const draft = demandRow(company.invoices.get(id), 'invoice');
  if (draft.invoiceState !== 'DRAFT') throw new Error('the invoice is finalized');
  const { nextInvoiceNumber: invoiceNumber, paymentIdPattern } = company.settings();
  const customer = demandRow(company.customers.get(draft.customerId), 'customer');
  const parts = {
    invoiceNumber,
    customerNumber: customer.customerNumber,
    isCreditNote: draft.invoiceType === 'CREDIT_NOTE',
    issueDate: draft.issueDate,
  };
  const row = saved(company, draft, {
    ...{ invoiceNumber, invoiceState: 'FINALIZED', finalizedDate: company.timestamp() },
    exportStatus: draft.exportStatus ?? 'TO_TRANSFER',
    paymentId: draft.paymentId ?? paymentIdOf(paymentIdPattern, parts),
  });
  company.change({ nextInvoiceNumber: invoiceNumber + 1 });
  company.invoices.put(row);
  hooks.announce(company, 'Invoices', () => invoiceHookBody(company, 'CREATE_NEW', row));
  return row;
}

/** A finalized credit note, linked to the invoice, with its lines in negative numbers. */
export function credit(moment: Moment, company: Company, id: number): InvoiceRow {
  const credited = demandRow(company.invoices.get(id), 'invoice');
  if (credited.invoiceState === 'DRAFT' || credited.invoiceType !== 'INVOICE')
    throw new Error('only a finalized invoice can be credited');
  const { customerId, projectId, departmentNumber, currencyCode, currencyRate } = credited;
  const issueDate = moment.world.now().toISOString().slice(0, 10);
  const draft = createDraft(
    moment,
    company,
    {
      ...{ customerId, projectId, departmentNumber, currencyCode, currencyRate },
      ...{ issueDate, dueDate: issueDate, creditedInvoiceNumber: credited.invoiceNumber },
      description: `Kreditnota for faktura ${credited.invoiceNumber}`,
      customerReference: credited.customerReference,
      orderReference: credited.orderReference,
      totalSumIncludingTaxAfterRounding: 0 - credited.totalSumIncludingTaxAfterRounding,
      invoiceLines: credited.invoiceLines,
    },
    'CREDIT_NOTE',
  );
  return finalize(moment, company, draft.id);
}

interface Amendment {
  id: number;
  changes: { exportStatus?: ExportStatus; paymentId?: string | null; invoiceState?: SettledState };
}

/** Changes what a finalized invoice still lets change. */
export function amend({ hooks, service }: Moment, company: Company, { id, changes }: Amendment): InvoiceRow {
  const before = demandRow(company.invoices.get(id), 'invoice');
  if (changes.invoiceState && before.invoiceState === 'DRAFT') throw new Error('the invoice is a draft');
  const row = saved(company, before, changes);
  company.invoices.put(row);
  if (service.announcesExportStatus && changes.exportStatus)
    hooks.announce(company, 'Invoices', () => invoiceHookBody(company, 'UPDATE', row));
  return row;
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
