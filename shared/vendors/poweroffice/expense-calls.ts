import type { VendorHttp } from '../../http/vendor-http.ts';
import { rowsOf } from './paging.ts';
import type { AccountTransaction, IncomingInvoice, VoucherDocumentation } from './voucher-records.ts';
import { accountTransaction, incomingInvoice, voucherDocumentation } from './voucher-records.ts';

export interface TransactionQuery {
  /** Days of posting `YYYY-MM-DD`, inclusive. Late postings carry old days, so make it wide. */
  fromDate: string;
  toDate: string;
  /** Numbers and ranges: `4001-8999`, `4300,5000-5999`; all accounts where absent. */
  accountNos?: string;
  voucherNos?: string;
  projectCodes?: string;
  /** ISO instant; entries made after it. */
  createdAfter?: string;
}

export type DocumentationType = 'Ehf' | 'Pdf' | 'Images' | 'All';

/** https://developer.poweroffice.net: reporting, account transactions; workflows, voucher documentation */
export function expenseCalls(http: VendorHttp) {
  return {
    accountTransactions(query: TransactionQuery): AsyncIterable<AccountTransaction> {
      const { createdAfter, ...filter } = query;
      return rowsOf(http, 'AccountTransactions', accountTransaction, {
        ...filter,
        ...(createdAfter && { createdDateTimeOffsetGreaterThan: createdAfter }),
      });
    },
    /** Undefined where the voucher is no invoice or credit note of a supplier. */
    incomingInvoice: async (voucherNo: number): Promise<IncomingInvoice | undefined> => {
      const rows = rowsOf(http, 'IncomingInvoices', incomingInvoice, { voucherNos: String(voucherNo) });
      return (await Array.fromAsync(rows)).find((row) => row.VoucherNo === voucherNo);
    },
    /** Which files a voucher has. */
    voucherDocumentation: async (voucherNo: number): Promise<VoucherDocumentation | undefined> => {
      const rows = await Array.fromAsync(
        rowsOf(http, 'VoucherDocumentation', voucherDocumentation, { voucherNo }),
      );
      return rows.find((row) => (row.VoucherNo ?? voucherNo) === voucherNo);
    },
    /** One zip file; undefined where there is nothing of the type. */
    downloadDocumentation: async (
      voucherId: string,
      documentationType: DocumentationType,
    ): Promise<Uint8Array | undefined> => {
      const query = { id: voucherId, documentationType };
      const zip = await http.download({ method: 'GET', path: 'VoucherDocumentation/Download', query });
      return zip?.length ? zip : undefined;
    },
  };
}
