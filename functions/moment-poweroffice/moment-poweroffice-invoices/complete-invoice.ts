import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MomentInvoice } from '../../../shared/vendors/moment/records.ts';
import type { Details, Wording } from '../../../shared/wording.ts';
import { inEveryLanguage, say } from '../../../shared/wording.ts';
import { DOCUMENTATION_MAX_BYTES } from '../../../shared/vendors/poweroffice/voucher-calls.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { readInvoiceLink } from './invoice-link.ts';
import { isRefusal, problemOf } from './refusal.ts';
import { invoiceReasons } from './reasons.ts';

/** Waits before the voucher number is asked for, the first, second, … time; then it stays unknown to us. */
const numberAfterSeconds = [3, 15, 60, 300, 900];

/** Puts the PDF to the voucher, and tells Moment where the settings ask for it. Both can be repeated. */
export async function attachPdf(
  invoice: MomentInvoice,
  claim: OpenClaim,
  { moment, powerOffice, settings }: MomentPowerOfficeRun,
): Promise<void> {
  const { data } = claim.link;
  const voucherId = voucherIdOf(claim);
  const details = { invoice: invoice.invoiceNumber ?? '–' };
  const pdf = await moment.invoicePdf(invoice.id);
  if (!pdf) throw new Failure(invoiceReasons['pdf-not-ready'], { details });
  const problem = unfit(pdf);
  if (problem) throw new Failure(invoiceReasons['pdf-unfit'], { details: { ...details, ...problem } });
  const name = `faktura-${invoice.invoiceNumber}.pdf`;
  await powerOffice.putVoucherDocumentation(voucherId, pdf, name).catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
    const said = inEveryLanguage('problem', () => problemOf(error));
    throw new Failure(invoiceReasons['pdf-unfit'], { details: { ...details, ...said }, cause: error });
  });
  // Before the PDF counts as done, so that a crash in between does not leave Moment untold.
  if (settings.markTransferred) await moment.setExportStatus(invoice.id, 'TRANSFERRED');
  await claim.save({ data: { ...readInvoiceLink(data), hasPdf: true } });
}

/** Asks for the voucher number, and asks again later while a job of PowerOffice has not given it yet. */
export async function readVoucherNo(
  { invoiceType }: MomentInvoice,
  claim: OpenClaim,
  { powerOffice }: MomentPowerOfficeRun,
): Promise<void> {
  const kind = invoiceType === 'CREDIT_NOTE' ? 'credit-note' : 'invoice';
  const voucher = await powerOffice.voucher(kind, voucherIdOf(claim));
  if (!voucher?.VoucherNo) return;
  await claim.save({ data: { ...readInvoiceLink(claim.link.data), voucherNo: voucher.VoucherNo } });
}

export async function askForNumberLater(
  { id }: MomentInvoice,
  claim: OpenClaim,
  { ask }: MomentPowerOfficeRun,
): Promise<void> {
  const data = readInvoiceLink(claim.link.data);
  const delaySeconds = numberAfterSeconds[data.asked];
  if (data.voucherNo !== undefined || delaySeconds === undefined) return;
  await ask('invoice', [String(id)], 'chain', delaySeconds);
  await claim.save({ data: { ...data, asked: data.asked + 1 } });
}

function voucherIdOf({ link: { targetId } }: OpenClaim): string {
  if (targetId === undefined) throw new Error('an invoice is posted before it is completed');
  return targetId;
}

const tooLarge = {
  en: 'it has {size} MB, PowerOffice Go takes 30',
  de: 'sie hat {size} MB, PowerOffice Go nimmt 30',
  no: 'den er på {size} MB, PowerOffice Go tar 30',
};
const noPdf = {
  en: 'Moment did not send a PDF',
  de: 'Moment hat kein PDF gesendet',
  no: 'Moment sendte ikke en PDF',
};

function unfit(pdf: Uint8Array): Details | undefined {
  const told = (wording: Wording) =>
    inEveryLanguage('problem', (language) => say(wording, { size: Math.ceil(pdf.length / 1e6) }, language));
  if (pdf.length > DOCUMENTATION_MAX_BYTES) return told(tooLarge);
  const isPdf = new TextDecoder().decode(pdf.subarray(0, 5)) === '%PDF-';
  return isPdf ? undefined : told(noPdf);
}
