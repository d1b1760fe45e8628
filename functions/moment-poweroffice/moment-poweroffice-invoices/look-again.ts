import type { Compared } from '../../../shared/direction.ts';
import type { MomentInvoice } from '../../../shared/vendors/moment/records.ts';
import type { OutgoingInvoice } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import { comparedField, differing, fieldDetails } from '../compared-fields.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { voucherFields } from './compare-voucher.ts';
import type { Decision, InvoiceLink } from './decide-invoice.ts';
import { decideRestored } from './decide-invoice.ts';
import { isStanding, ownOf, vouchersOf } from './find-vouchers.ts';
import { invoicePrint } from './invoice-link.ts';
import { invoiceReasons as reasons } from './reasons.ts';

/** What PowerOffice holds of an invoice that we posted. */
type Held =
  | { kind: 'stands'; voucher: OutgoingInvoice }
  /** The voucher that we know was reversed, and another one of ours stands. */
  | { kind: 'replaced'; voucher: OutgoingInvoice }
  | { kind: 'reversed' };

/** What is to be done for a posted invoice once its voucher was looked at. */
export type SecondLook =
  | { decision: Decision | { kind: 'take-over'; voucher: OutgoingInvoice }; compared: Compared }
  | { decision: Extract<Decision, { kind: 'nothing' }>; compared: Compared; data: InvoiceLink['data'] };

/** Reads the voucher by its number and its id, whatever we remember of it, and compares it with the invoice. */
export async function lookAgain(
  invoice: MomentInvoice,
  link: InvoiceLink & { targetId: string },
  run: MomentPowerOfficeRun,
): Promise<SecondLook> {
  const held = await readHeld(invoice, link.targetId, run);
  if (held.kind === 'stands') return decideStanding(invoice, held.voucher, link);
  if (held.kind === 'replaced') {
    const compared = voucherFields(invoice, held.voucher).map(comparedField);
    return { decision: { kind: 'take-over', voucher: held.voucher }, compared };
  }
  if (run.restores) return { decision: decideRestored(invoice, link.data, run.settings), compared: 'gone' };
  return { decision: staysReversed(invoice), compared: 'gone' };
}

/** What comes of an invoice whose voucher somebody reversed. */
export function staysReversed({
  invoiceNumber,
}: Pick<MomentInvoice, 'invoiceNumber'>): Extract<Decision, { kind: 'nothing' }> {
  const details = { invoice: invoiceNumber ?? '–' };
  return { kind: 'nothing', reason: reasons['voucher-reversed'], details };
}

async function readHeld(invoice: MomentInvoice, id: string, run: MomentPowerOfficeRun): Promise<Held> {
  const listed = await vouchersOf(invoice, run);
  const known = listed.find(({ Id }) => Id === id) ?? (await run.powerOffice.outgoingInvoice(id));
  if (known && isStanding(known)) return { kind: 'stands', voucher: known };
  const ours = ownOf(listed.filter(isStanding), invoice, run);
  return ours ? { kind: 'replaced', voucher: ours } : { kind: 'reversed' };
}

function decideStanding(
  invoice: MomentInvoice,
  voucher: OutgoingInvoice,
  { fingerprints, data }: InvoiceLink,
): SecondLook {
  const fields = voucherFields(invoice, voucher);
  const compared = fields.map(comparedField);
  const details = { invoice: invoice.invoiceNumber ?? '–' };
  if (!data.hasPdf) return { decision: { kind: 'complete', invoice, attach: true }, compared };
  if (fingerprints['invoice'] !== invoicePrint(invoice))
    return { decision: { kind: 'park', reason: reasons['invoice-changed'], details }, compared };
  const names = differing(fields);
  if (names.length > 0) {
    const said = { ...details, ...fieldDetails(names) };
    return { decision: { kind: 'park', reason: reasons['voucher-differs'], details: said }, compared };
  }
  const voucherNo = data.voucherNo ?? (voucher.VoucherNo || undefined);
  if (voucherNo === undefined) return { decision: { kind: 'complete', invoice, attach: false }, compared };
  return {
    decision: {
      kind: 'nothing',
      reason: reasons['already-posted'],
      details: { ...details, voucher: voucherNo },
    },
    ...{ compared, data: { ...data, voucherNo } },
  };
}
