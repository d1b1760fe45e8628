import type { Reason } from '../../../shared/reason.ts';
import type { Details } from '../../../shared/wording.ts';
import type { MomentInvoice } from '../../../shared/vendors/moment/records.ts';
import type { MomentPowerOfficeSettings } from '../settings.ts';
import type { InvoiceLinkData } from './invoice-link.ts';
import { invoicePrint } from './invoice-link.ts';
import { plainWord } from './plain-word.ts';
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

type Held = Pick<MomentInvoice, 'invoiceNumber' | 'invoiceState' | 'issueDate' | 'exportStatus'>;

/** As the API may write them, and as the screen says. */
const keptBack: ReadonlySet<string> = new Set(['donottransfer', 'donottransfertoaccounting']);
const transferred: ReadonlySet<string> = new Set(['transferred', 'hasbeentransferred']);

/** Whether PowerOffice should have the invoice. `isPosted` says that we posted it, and so may have marked it ourselves. */
export function belongs(
  { issueDate, ...invoice }: Omit<Held, 'issueDate'> & { issueDate: string | null },
  isPosted: boolean,
  { startDate, markTransferred }: Pick<MomentPowerOfficeSettings, 'startDate' | 'markTransferred'>,
): boolean {
  const isMarkedByUs = isPosted && markTransferred && transferred.has(plainWord(invoice.exportStatus));
  const exportStatus = isMarkedByUs ? 'TO_TRANSFER' : invoice.exportStatus;
  return heldBack({ ...invoice, issueDate: issueDate ?? '', exportStatus }, startDate) === undefined;
}

/** What is to be done for an invoice whose voucher was reversed: as for a new one, except that we may have marked it. */
export function decideRestored(
  invoice: MomentInvoice,
  { isAdopted }: InvoiceLinkData,
  settings: Pick<MomentPowerOfficeSettings, 'startDate' | 'markTransferred'>,
): Decision {
  return belongs(invoice, !isAdopted, settings)
    ? { kind: 'post', invoice }
    : decideNew(invoice, settings.startDate);
}

function decideNew(invoice: MomentInvoice, start: string): Decision {
  return heldBack(invoice, start) ?? { kind: 'post', invoice };
}

/**
 * Why nobody wants the invoice in PowerOffice; undefined where somebody does. Documented is that finalizing gives the
 * number and that a draft has none; how states are called afterwards, such as when it was sent or paid, is not.
 */
function heldBack(
  { invoiceNumber, invoiceState, exportStatus, issueDate: date }: Held,
  start: string,
): Extract<Decision, { kind: 'nothing' }> | undefined {
  const nothing = (reason: Reason<string, 'skip'>, details: Details = {}) =>
    ({ kind: 'nothing', reason, details: { invoice: invoiceNumber ?? '–', ...details } }) as const;
  const isDraft = invoiceNumber === null || plainWord(invoiceState) === 'draft';
  if (isDraft) return nothing(reasons['not-finalized']);
  if (keptBack.has(plainWord(exportStatus))) return nothing(reasons['do-not-transfer']);
  if (transferred.has(plainWord(exportStatus))) return nothing(reasons['transferred-elsewhere']);
  return date < start ? nothing(reasons['invoice-too-early'], { date, start }) : undefined;
}
