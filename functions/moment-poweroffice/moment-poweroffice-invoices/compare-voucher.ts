import Big from 'big.js';
import type { MomentBilledInvoice } from '../../../shared/vendors/moment/listed-records.ts';
import type { MomentInvoice } from '../../../shared/vendors/moment/records.ts';
import type { OutgoingInvoiceBody } from '../../../shared/vendors/poweroffice/voucher-bodies.ts';
import type { OutgoingInvoice, PostedVoucher } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { Field, FieldName } from '../compared-fields.ts';

/** What a voucher is compared by, of an invoice that was read or listed. */
export type Billed = Pick<
  MomentInvoice | MomentBilledInvoice,
  | 'invoiceNumber'
  | 'invoiceType'
  | 'issueDate'
  | 'dueDate'
  | 'customerNumber'
  | 'currencyCode'
  | 'totalSumIncludingTaxAfterRounding'
>;

const credit = 'CREDIT_NOTE';

type Kind = 'invoice' | 'creditNote';
type KindsByWord = Readonly<Record<string, Kind>>;
const invoiceTypes: KindsByWord = { INVOICE: 'invoice', [credit]: 'creditNote' };
const voucherTypes: KindsByWord = { OutgoingInvoice: 'invoice', OutgoingCreditNote: 'creditNote' };

function kindOf(word: string | null, kinds: KindsByWord): Kind | null {
  return kinds[word ?? ''] ?? null;
}

/**
 * An invoice and its voucher. Whoever posted it by hand or for Moment before us may have given it more time. Whether Go
 * lists credit notes negative is not documented: their kind tells them from invoices, where both sides say it.
 */
export function voucherFields(billed: Billed, voucher: OutgoingInvoice): Field[] {
  const isCredit = billed.invoiceType === credit;
  const { CustomerNo, InvoiceNo, IsCreatedByCurrentIntegration: isOurs } = voucher;
  const kind: Field = {
    name: 'kind',
    wanted: kindOf(billed.invoiceType, invoiceTypes),
    held: kindOf(voucher.VoucherType, voucherTypes),
  };
  const dueDate: Field = { name: 'dueDate', wanted: billed.dueDate, held: dayOf(voucher.DueDate) };
  return [
    { name: 'number', wanted: shown(billed.invoiceNumber), held: shown(InvoiceNo) },
    ...(kind.wanted && kind.held ? [kind] : []),
    { name: 'date', wanted: billed.issueDate, held: dayOf(voucher.VoucherDate) },
    ...(isOurs === false ? [] : [dueDate]),
    { name: 'customer', wanted: billed.customerNumber, held: shown(CustomerNo) },
    {
      name: 'total',
      wanted: amount(billed.totalSumIncludingTaxAfterRounding, isCredit),
      held: amount(voucher.TotalAmount, isCredit),
    },
    { name: 'currency', wanted: billed.currencyCode, held: voucher.CurrencyCode },
  ];
}

/** Fields in which the answer to a posting is not what was sent. What the answer leaves out is not compared. */
export function postedOtherwise(body: OutgoingInvoiceBody, answer: PostedVoucher): FieldName[] {
  const pairs: [FieldName, string | number | undefined, string | number | null | undefined][] = [
    ['number', body.InvoiceNo, answer.InvoiceNo],
    ['date', body.VoucherDate, answer.VoucherDate?.slice(0, 10)],
    ['dueDate', body.DueDate, answer.DueDate?.slice(0, 10)],
    ['currency', body.CurrencyCode, answer.CurrencyCode],
    ['total', body.CurrencyAmount, answer.CurrencyAmount],
    ['paymentId', body.Cid, answer.Cid],
  ];
  return pairs.filter(([, sent, said]) => said != null && said !== sent).map(([name]) => name);
}

/** With the sign of its kind. */
export function signedTotal(value: number, isCredit: boolean): Big {
  return isCredit ? new Big(value).abs().times(-1) : new Big(value);
}

function amount(value: number | null, isCredit: boolean): string | null {
  return value === null ? null : signedTotal(value, isCredit).toFixed(2);
}

function dayOf(text: string | null): string | null {
  return text?.slice(0, 10) ?? null;
}

function shown(value: number | null): string | null {
  return value === null ? null : String(value);
}
