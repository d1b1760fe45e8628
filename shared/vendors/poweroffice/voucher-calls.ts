import * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { rowsOf } from './paging.ts';
import type { OutgoingCreditNoteBody, OutgoingInvoiceBody } from './voucher-bodies.ts';
import type { OutgoingInvoice, OutgoingInvoiceVoucher, PostedVoucher } from './voucher-records.ts';
import { outgoingInvoice, outgoingInvoiceVoucher, postedVoucher } from './voucher-records.ts';

export type VoucherKind = 'invoice' | 'credit-note';

/** The second is observed in a client of somebody else, and documented nowhere. */
const journals: Record<VoucherKind, string> = {
  invoice: 'Vouchers/OutgoingInvoiceJournals',
  'credit-note': 'Vouchers/OutgoingCreditNoteJournals',
};

/** Days `YYYY-MM-DD`, inclusive. */
export interface Period {
  fromDate: string;
  toDate: string;
}

/** Go refuses larger files, and every file that is no PDF. */
export const DOCUMENTATION_MAX_BYTES = 30_000_000;

/** https://developer.poweroffice.net: workflows, voucher posting and voucher documentation */
export function voucherCalls(http: VendorHttp) {
  const post = async (kind: VoucherKind, json: OutgoingInvoiceBody): Promise<PostedVoucher> =>
    (await http.call({ method: 'POST', path: journals[kind], json }, postedVoucher)).body;
  return {
    /** Posts to the ledger at once. Throws `answer-lost` when it may have been posted: look it up first. */
    postOutgoingInvoice: (body: OutgoingInvoiceBody) => post('invoice', body),
    postOutgoingCreditNote: (body: OutgoingCreditNoteBody) => post('credit-note', body),
    /** Undefined also for a voucher that another integration or a person made. */
    voucher: (kind: VoucherKind, id: string): Promise<OutgoingInvoiceVoucher | undefined> =>
      http.find({ method: 'GET', path: `${journals[kind]}/${id}` }, outgoingInvoiceVoucher),
    /** One in the customer ledger, whoever made it. */
    outgoingInvoice: (id: string): Promise<OutgoingInvoice | undefined> =>
      http.find({ method: 'GET', path: `OutgoingInvoices/${id}` }, outgoingInvoice),
    /** Whoever made them, reversed ones too. */
    outgoingInvoices: (period: Period): AsyncIterable<OutgoingInvoice> =>
      rowsOf(http, 'OutgoingInvoices', outgoingInvoice, { ...period }),
    /** Whoever made them; the period is of the invoice date (observed: required). */
    findInvoices: (invoiceNo: string, period: Period): Promise<OutgoingInvoice[]> =>
      invoicesOf(http, invoiceNo, { ...period }),
    findOwnInvoices: (invoiceNo: string, period: Period): Promise<OutgoingInvoice[]> =>
      invoicesOf(http, invoiceNo, { ...period, onlyCreatedByCurrentIntegration: true }),
    /** Replaces the PDF of a voucher of ours. Bytes as they are; see `DOCUMENTATION_MAX_BYTES`. */
    putVoucherDocumentation: async (voucherId: string, pdf: Uint8Array, fileName: string): Promise<void> => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), fileName);
      const query = { id: voucherId };
      await http.call({ method: 'PUT', path: 'VoucherDocumentation', query, form }, z.unknown());
    },
  };
}

/** The filter reads `10-20` as a range, so only the very number counts. */
async function invoicesOf(
  http: VendorHttp,
  invoiceNo: string,
  query: Record<string, string | boolean>,
): Promise<OutgoingInvoice[]> {
  const rows = rowsOf(http, 'OutgoingInvoices', outgoingInvoice, { ...query, invoiceNos: invoiceNo });
  return (await Array.fromAsync(rows)).filter((row) => row.InvoiceNo === Number(invoiceNo));
}
