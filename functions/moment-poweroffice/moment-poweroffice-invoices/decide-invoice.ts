import type { Details, Reason } from '../../../shared/reason.ts';
import type { MomentInvoice } from '../../../shared/vendors/moment/records.ts';
import type { MomentPowerOfficeSettings } from '../settings.ts';
import type { InvoiceLinkData } from './invoice-link.ts';
import { invoicePrint } from './invoice-link.ts';
import { invoiceReasons as reasons } from './reasons.ts';

/** What the link knows of an invoice. */
export interface InvoiceLink {
  /** The voucher's id in PowerOffice. */
  targetId: string | undefined;
  fingerprints: Readonly<Record<string, string>>;
  data: InvoiceLinkData;
}

/** What is to be done for an invoice, before anything but itself was read. */
export type Decision =
  | { kind: 'nothing'; reason: Reason<string, 'skip'>; details: Details }
  | { kind: 'park'; reason: Reason<string, 'park'>; details: Details }
  | { kind: 'post'; invoice: MomentInvoice }
  /** It is posted; its PDF or its voucher number is missing. */
  | { kind: 'complete'; invoice: MomentInvoice; attach: boolean };

export function decideInvoice(
  invoice: MomentInvoice | undefined,
  { targetId, fingerprints, data }: InvoiceLink,
  { startDate }: Pick<MomentPowerOfficeSettings, 'startDate'>,
): Decision {
  if (!invoice) return { kind: 'nothing', reason: reasons['invoice-gone'], details: {} };
  const details = { invoice: invoice.invoiceNumber ?? '–' };
  if (targetId === undefined) return decideNew(invoice, startDate);
  if (!data.hasPdf) return { kind: 'complete', invoice, attach: true };
  if (fingerprints['invoice'] !== invoicePrint(invoice))
    return { kind: 'park', reason: reasons['invoice-changed'], details };
  if (data.voucherNo === undefined) return { kind: 'complete', invoice, attach: false };
  return {
    kind: 'nothing',
    reason: reasons['already-posted'],
    details: { ...details, voucher: data.voucherNo },
  };
}

function decideNew(invoice: MomentInvoice, start: string): Decision {
  const { invoiceNumber, invoiceState, exportStatus, issueDate: date } = invoice;
  const nothing = (reason: Reason<string, 'skip'>, details: Details = {}): Decision => ({
    kind: 'nothing',
    reason,
    details: { invoice: invoiceNumber ?? '–', ...details },
  });
  if (invoiceState !== 'FINALIZED' || invoiceNumber === null) return nothing(reasons['not-finalized']);
  if (exportStatus === 'DO_NOT_TRANSFER') return nothing(reasons['do-not-transfer']);
  if (exportStatus === 'TRANSFERRED') return nothing(reasons['transferred-elsewhere']);
  if (date < start) return nothing(reasons['invoice-too-early'], { date, start });
  return { kind: 'post', invoice };
}
