/**
 * An invoice or credit note that already has its number. Dates are `YYYY-MM-DD`.
 *
 * All amounts are gross (with VAT), JSON numbers in the currency of the voucher. The sign rule, the reverse of every
 * other voucher type: a positive line is income and debits the customer, so an invoice is positive and a credit note
 * negative. The v1 documentation says so; that v2 agrees, and accepts the fields of its read model here, is a guess.
 * https://developer.poweroffice.net: workflows, voucher posting
 */
export interface OutgoingInvoiceBody {
  /** Digits only; unique on the Go client. */
  InvoiceNo: string;
  /** Date of the invoice and of the posting. */
  VoucherDate: string;
  DueDate?: string;
  /** ISO 4217; holds for every line. */
  CurrencyCode: string;
  /** Local currency per one unit; without it Go uses its own rate of the day. */
  CurrencyExchangeRate?: number;
  /** `SubledgerAccountId` of the customer. */
  CustomerAccountId: number;
  /** Sum of the lines. */
  CurrencyAmount: number;
  /** Unique per type of voucher; at most 50 characters (guessed from other records). */
  ExternalImportReference: string;
  /** KID, at most 25 characters. */
  Cid?: string;
  Description?: string;
  ProjectId?: number;
  DepartmentId?: number;
  /** Entries of a customer with the same reference and opposite amounts are matched by Go. */
  CustomMatchingReference?: string;
  CustomerReference?: string;
  PurchaseOrderReference?: string;
  ContractNo?: string;
  DeliveryDate?: string;
  /** At most 35 characters. */
  SaftSourceId?: string;
  OutgoingInvoiceLines: readonly OutgoingInvoiceLineBody[];
}

/** A credit note has the same fields, negative amounts and a number of its own. */
export type OutgoingCreditNoteBody = OutgoingInvoiceBody;

export interface OutgoingInvoiceLineBody {
  AccountId: number;
  /** Never left out: v1 then posted without VAT. */
  VatId: number;
  CurrencyAmount: number;
  Description?: string;
  Quantity?: number;
  /** `EA`, `HUR`, `DAY`, … */
  UnitOfMeasureType?: string;
  ProjectId?: number;
  DepartmentId?: number;
}
