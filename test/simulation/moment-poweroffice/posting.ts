import { type Firm, inBooks } from './firm.ts';

/** One entry of the ledger, as far as costs go. */
export interface Posting {
  Id: number;
  AccountNo: number;
  Amount: number;
  VatAmount: number;
  Description: string | null;
  VoucherDescription: string | null;
  ProjectCode: string | null;
  SupplierAccountNo: number | null;
  CustomerAccountNo: number | null;
  VoucherDate: string;
  PostingDate: string;
  VoucherId: string;
  VoucherNo: number;
  VoucherType: string;
  IsReversed: boolean;
  ReversedVoucherNo: number | null;
}

/** All of them, as the reporting of PowerOffice shows them. */
export function postingsOf(firm: Firm): Posting[] {
  return inBooks(firm).accountTransactions as Posting[];
}
