import type { ListedStretch, Stray, Suspect } from '../../../shared/reconcile/listed-stretch.ts';
import type { MomentBilledInvoice } from '../../../shared/vendors/moment/listed-records.ts';
import type { OutgoingInvoice } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import { differing } from '../compared-fields.ts';
import { isSettled } from '../months.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { Totals } from '../sum-totals.ts';
import { createTotals } from '../sum-totals.ts';
import { signedTotal, voucherFields } from './compare-voucher.ts';
import { belongs } from './decide-invoice.ts';
import { importReference } from './invoice-link.ts';

/** Both sides of a month. */
export interface ListedMonth {
  /** `YYYY-MM` */
  month: string;
  /** End of the whole period: what was saved later may be on its way. */
  toDay: string;
  linked: readonly LinkedInvoice[];
  /** Outgoing vouchers that were not reversed, whoever made them. */
  standing: readonly OutgoingInvoice[];
  /** Of every invoice that Moment lists, whatever its date. */
  references: ReadonlySet<string>;
}

interface LinkedInvoice {
  invoice: MomentBilledInvoice;
  /** The voucher that we know of it. */
  targetId: string | undefined;
  /** Whether we posted that one, rather than found it. */
  isPosted: boolean;
}

type Run = Pick<MomentPowerOfficeRun, 'settings' | 'companyCode'>;

/** Pairs invoices and vouchers by link, then by our reference, and tells what only looks alike, and what does not. */
export function compareMonth(
  { month, toDay, linked, standing, references }: ListedMonth,
  run: Run,
): Omit<ListedStretch, 'next'> {
  const paired = linked.map((each) => ({ ...each, voucher: voucherOf(each, standing, run) }));
  const ours = paired.filter(
    ({ invoice, isPosted, voucher }) => voucher !== undefined || belongs(invoice, isPosted, run.settings),
  );
  const totals = createTotals();
  for (const { invoice, voucher } of ours) {
    addInvoice(totals, month, invoice);
    if (voucher) addVoucher(totals, month, voucher, 'target');
  }
  const taken = new Map(ours.flatMap(({ invoice, voucher }) => (voucher ? [[voucher.Id, invoice]] : [])));
  const others = standing.filter(({ Id }) => !taken.has(Id));
  for (const voucher of others) addVoucher(totals, month, voucher, 'others');
  const numbers = new Set([...taken.values()].map(({ invoiceNumber }) => invoiceNumber));
  return {
    compared: ours.length,
    totals: totals.all(),
    suspects: ours
      .filter(({ invoice }) => isSettled({ toDay }, invoice.lastModifiedDate))
      .filter(isSuspect)
      .map(({ invoice }) => suspectOf(invoice)),
    strays: others
      .filter(({ ExternalImportReference: mark }) => !isElsewhere(mark, references, paired, run))
      .map((voucher) => strayOf(voucher, numbers, run)),
  };
}

function voucherOf(
  { invoice, targetId }: LinkedInvoice,
  standing: readonly OutgoingInvoice[],
  { companyCode }: Run,
): OutgoingInvoice | undefined {
  const mark = importReference(companyCode, 'invoice', invoice.id);
  return (
    standing.find(({ Id }) => Id === targetId) ??
    standing.find(({ ExternalImportReference }) => ExternalImportReference === mark)
  );
}

function isSuspect({
  invoice,
  targetId,
  voucher,
}: LinkedInvoice & { voucher: OutgoingInvoice | undefined }): boolean {
  if (!voucher || voucher.Id !== targetId) return true;
  return differing(voucherFields(invoice, voucher)).length > 0;
}

/** Whether it is the voucher of an invoice of another month, where it is told. */
function isElsewhere(
  mark: string | null,
  references: ReadonlySet<string>,
  here: readonly LinkedInvoice[],
  { companyCode }: Run,
): boolean {
  if (mark === null || !references.has(mark)) return false;
  return !here.some(({ invoice }) => importReference(companyCode, 'invoice', invoice.id) === mark);
}

/** Beside the voucher of an invoice another one of its number, or one of ours whose invoice Moment does not have. */
function strayOf(
  { Id: targetId, InvoiceNo, TotalAmount, CurrencyCode, VoucherDate, ...voucher }: OutgoingInvoice,
  numbers: ReadonlySet<number | null>,
  { companyCode }: Run,
): Stray {
  const isMarked = voucher.ExternalImportReference?.startsWith(ownReferences(companyCode)) ?? false;
  const what = `invoice ${InvoiceNo} of ${VoucherDate?.slice(0, 10)} over ${TotalAmount} ${CurrencyCode}`;
  return { cause: isMarked || numbers.has(InvoiceNo) ? 'doubled' : 'not-ours', targetId, what };
}

/** What our references to invoices of this company begin with. */
function ownReferences(companyCode: string): string {
  return importReference(companyCode, 'invoice', 0).slice(0, -1);
}

function suspectOf({ id, invoiceNumber, issueDate, invoiceType }: MomentBilledInvoice): Suspect {
  return {
    entity: 'invoice',
    id: String(id),
    what: `${kindOf(invoiceType)} ${invoiceNumber} of ${issueDate}`,
  };
}

function addInvoice(totals: Totals, month: string, invoice: MomentBilledInvoice): void {
  const { invoiceType, currencyCode, invoiceLines, totalSumIncludingTaxAfterRounding: total } = invoice;
  const group = { month, kind: kindOf(invoiceType) };
  const gross = signedTotal(total ?? 0, invoiceType === 'CREDIT_NOTE');
  const vat = (invoiceLines ?? []).reduce(
    (sum, line) => sum.plus(line.estimatedInvoiceLineVat),
    gross.minus(gross),
  );
  totals.add({ ...group, sum: 'with VAT' }, currencyCode ?? '?', 'source', gross);
  totals.add({ ...group, sum: 'without VAT' }, currencyCode ?? '?', 'source', gross.minus(vat));
}

function addVoucher(
  totals: Totals,
  month: string,
  { VoucherType, CurrencyCode, TotalAmount, NetAmount }: OutgoingInvoice,
  side: 'target' | 'others',
): void {
  const isCredit = VoucherType === 'OutgoingCreditNote';
  const group = { month, kind: isCredit ? 'credit note' : 'invoice' };
  const unit = CurrencyCode ?? '?';
  totals.add({ ...group, sum: 'with VAT' }, unit, side, signedTotal(TotalAmount, isCredit));
  totals.add({ ...group, sum: 'without VAT' }, unit, side, signedTotal(NetAmount, isCredit));
}

function kindOf(invoiceType: string | null): string {
  return invoiceType === 'CREDIT_NOTE' ? 'credit note' : 'invoice';
}
