import type { OutgoingPost } from './outgoing-form.ts';

export type VoucherType =
  | 'OutgoingInvoice'
  | 'OutgoingCreditNote'
  | 'IncomingInvoice'
  | 'IncomingCreditNote'
  | 'ManualJournal'
  | 'ReversalVoucher';

/** Amounts are øre, debits positive, in the currency of the voucher or posted in NOK. */
export interface VoucherLine {
  accountId: number;
  vatId: number;
  description: string | null;
  quantity: number | null;
  projectId: number | null;
  departmentId: number | null;
  grossOre: number;
  vatOre: number;
  postedGrossOre: number;
  postedVatOre: number;
}

export interface VoucherRow {
  Id: string;
  type: VoucherType;
  /** Given at once, in the order of creation, but only shown from `numberedAtMilliseconds` on. */
  voucherNo: number;
  numberedAtMilliseconds: number;
  /** `integration` is this one; everybody else's vouchers cannot be touched through the API. */
  createdBy: 'integration' | 'person';
  CreatedDateTimeOffset: string;
  LastChangedDateTimeOffset: string;
  VoucherDate: string;
  postingDate: string;
  dueDate: string;
  description: string | null;
  invoiceNo: string | null;
  externalImportReference: string | null;
  customMatchingReference: string | null;
  customerId: number | null;
  supplierId: number | null;
  projectId: number | null;
  departmentId: number | null;
  currencyCode: string;
  rate10000: number;
  lines: VoucherLine[];
  /** What is left to be paid, in NOK. */
  balanceOre: number;
  matchId: number | null;
  isReversed: boolean;
  reversedVoucherId: string | null;
  /** The body it was posted with, for outgoing vouchers. */
  outgoing: OutgoingPost | null;
}

export interface TransactionRow {
  Id: number;
  voucherId: string;
  accountId: number;
  accountNo: number;
  customerId: number | null;
  supplierId: number | null;
  amountOre: number;
  currencyAmountOre: number;
  vatAmountOre: number;
  vatId: number;
  description: string | null;
  quantity: number | null;
  projectId: number | null;
  departmentId: number | null;
  postingDate: string;
  CreatedDateTimeOffset: string;
}

/** A file kept with a voucher; images are the pages of a scanned document. */
export interface DocumentRow {
  Id: string;
  voucherId: string;
  kind: 'Pdf' | 'Images' | 'Ehf';
  contentType: string;
  base64: string;
}
