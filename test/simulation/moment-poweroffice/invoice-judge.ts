import type { InvoiceRow } from '../../vendors/moment/records.ts';
import type { Chronicle } from './chronicle.ts';
import { isComplete } from './complaint.ts';
import { type Firm, inBooks, inMoment } from './firm.ts';
import { lettersOf } from './letters.ts';
import { type Voucher, wrongVoucher } from './voucher-judge.ts';

/** Every invoice that can be posted is, once and rightly; the others left no voucher, and say why. */
export async function wrongInvoices(firm: Firm, chronicle: Chronicle): Promise<string[]> {
  const ours = inBooks(firm).vouchers.filter(
    ({ createdBy, outgoing }) => createdBy === 'integration' && outgoing,
  );
  const broken: string[] = [];
  for (const row of inMoment(firm).invoices) {
    const vouchers = ours.filter(({ invoiceNo }) => invoiceNo === String(row.invoiceNumber));
    broken.push(...(await eachInvoice(row, vouchers, firm, chronicle)));
  }
  const numbers = new Set(inMoment(firm).invoices.map(({ invoiceNumber }) => String(invoiceNumber)));
  const orphans = ours.filter(({ invoiceNo }) => !numbers.has(invoiceNo ?? ''));
  return [
    ...broken,
    ...orphans.map(({ invoiceNo }) => `no invoice has the number ${invoiceNo} that we posted`),
  ];
}

async function eachInvoice(
  row: InvoiceRow,
  vouchers: readonly Voucher[],
  firm: Firm,
  chronicle: Chronicle,
): Promise<string[]> {
  const name = `${row.invoiceType} ${row.id} with the number ${row.invoiceNumber}`;
  const standing = vouchers.filter(({ isReversed }) => !isReversed);
  const [voucher] = standing;
  if (standing.length > 1) return [`${name} is posted ${standing.length} times`];
  const adopted = adoptedVoucher(row, firm);
  if (adopted && voucher) return [`${name} is posted beside the voucher from before`];
  if (adopted) return wrongAdoption(row, adopted);
  if (voucher && !chronicle.page(row.id).wasSendable && !isPostable(row, chronicle))
    return [`${name} is posted, and never should have been`];
  if (row.invoiceState === 'DRAFT') return [];
  if (voucher)
    return [
      ...(await wrongVoucher(row, voucher, firm, chronicle)),
      ...wrongLink(row, voucher, firm),
      ...wrongStatus(row, firm, chronicle),
      ...(row.creditedInvoiceNumber === null ? [] : unmatched(row, voucher, firm)),
    ];
  // Reversed by somebody; an operator has had it repaired, unless it cannot be posted any more.
  if (vouchers.length > 0 || targetOf(row, firm) !== undefined)
    return isPostable(row, chronicle) ? [`${name} is not repaired`] : [];
  return wrongRefusal(row, firm, chronicle).map((sentence) => `${name} ${sentence}`);
}

/** The standing voucher of somebody else that we know as the invoice's. */
function adoptedVoucher(row: InvoiceRow, firm: Firm): Voucher | undefined {
  const target = targetOf(row, firm);
  return inBooks(firm).vouchers.find(
    ({ Id, createdBy, isReversed }) => Id === target && createdBy === 'person' && !isReversed,
  );
}

function targetOf({ id }: InvoiceRow, { stores }: Firm): string | undefined {
  const links = stores.links.items();
  return links.find(({ entity, sourceId }) => entity === 'invoice' && sourceId === String(id))?.targetId;
}

function wrongAdoption(row: InvoiceRow, voucher: Voucher): string[] {
  const isSame =
    voucher.invoiceNo === String(row.invoiceNumber) &&
    voucher.VoucherDate === row.issueDate &&
    voucher.TotalAmount === row.totalSumIncludingTaxAfterRounding;
  return isSame ? [] : [`${row.invoiceNumber} was taken for another invoice: ${JSON.stringify(voucher)}`];
}

function isPostable(row: InvoiceRow, chronicle: Chronicle): boolean {
  const { blocked, complaints, refused } = chronicle.trouble(row);
  return blocked === undefined && complaints.length === 0 && refused === undefined;
}

/** What we know of it ourselves. Where it was changed since, nobody looks for its number any more. */
function wrongLink({ id, invoiceNumber }: InvoiceRow, voucher: Voucher, firm: Firm): string[] {
  const link = firm.stores.links.items(
    (each) => each.entity === 'invoice' && each.sourceId === String(id),
  )[0];
  const data = (link?.data ?? {}) as { voucherNo?: number };
  if (link?.targetId !== voucher.Id) return [`we do not know the voucher of ${invoiceNumber}`];
  const isChanged = link.outcome?.code === 'invoice-changed';
  return isChanged || data.voucherNo === voucher.voucherNo
    ? []
    : [`we take ${data.voucherNo} for the voucher number of ${invoiceNumber}, it is ${voucher.voucherNo}`];
}

/** Moment is told only where the settings say so; what people say later stays. */
function wrongStatus(
  { id, invoiceNumber, exportStatus }: InvoiceRow,
  { settings }: Firm,
  chronicle: Chronicle,
): string[] {
  const page = chronicle.page(id);
  const allowed = [
    ...(settings.markTransferred ? ['TRANSFERRED'] : []),
    ...(settings.markTransferred && !page.isStatusByHand ? [] : [page.exportStatus]),
  ];
  return allowed.includes(exportStatus) ? [] : [`${invoiceNumber} is marked ${exportStatus}, not ${allowed}`];
}

/** A credit note settles what it credits: both carry the same reference (I2). */
function unmatched(
  { creditedInvoiceNumber }: InvoiceRow,
  { customMatchingReference }: Voucher,
  firm: Firm,
): string[] {
  const credited = inBooks(firm).vouchers.find(
    ({ createdBy, invoiceNo }) => createdBy === 'integration' && invoiceNo === String(creditedInvoiceNumber),
  );
  const isMatched = !credited || credited.customMatchingReference === customMatchingReference;
  return isMatched && customMatchingReference ? [] : [`nothing settles ${creditedInvoiceNumber}`];
}

function wrongRefusal(row: InvoiceRow, firm: Firm, chronicle: Chronicle): string[] {
  const { blocked, complaints, refused } = chronicle.trouble(row);
  const letters = lettersOf('invoice', row.id, firm);
  const codes = letters.map(({ code }) => code);
  if (blocked !== undefined)
    return letters.length === 0 ? [] : [`is nobody's business (${blocked}), and parked: ${codes}`];
  if (complaints.length === 0 && refused === undefined) return [`is not posted: ${JSON.stringify(letters)}`];
  const wanted = complaints.length > 0 ? 'invoice-refused' : refused;
  if (codes.length === 0 || codes.some((code) => code !== wanted))
    return [`should be ${wanted}, and is parked as [${codes}]`];
  const untold = letters.filter(({ problems }) => complaints.length > 0 && !isComplete(problems, complaints));
  return untold.map(
    ({ problems }) => `is refused for "${problems}" instead of ${JSON.stringify(complaints)}`,
  );
}
