import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';
import { instant } from './instant.ts';

/** Postings as Go sends them: dates `YYYY-MM-DD`, money as the JSON number it was. https://developer.poweroffice.net */
const text = z.string().nullable().default(null);
const number = z.number().nullable().default(null);
const flag = z.boolean().nullable().default(null);

const names = (list: string): string[] => list.split(' ');

const dimensions = names('Dim1Id Dim1Code Dim2Id Dim2Code Dim3Id Dim3Code LocationId LocationCode');
const delivery = names(
  'DeliveryAddress1 DeliveryAddress2 DeliveryAddressCity DeliveryAddressCountryCode DeliveryAddressZipCode DeliveryDate DeliveryTerm DeliveryTermId',
);

/** A voucher of ours, by the POST that made it. */
export const outgoingInvoiceVoucher = vendorRecord(
  {
    Id: z.guid(),
    /** Given by a job of Go's some time after the POST; until then empty. */
    VoucherNo: number,
    InvoiceNo: text,
    VoucherDate: text,
    CurrencyCode: text,
    CurrencyAmount: z.number(),
    Cid: text,
    ExternalImportReference: text,
    IsReversed: flag,
  },
  [
    ...dimensions,
    ...delivery,
    ...names(
      'ContractNo CreatedDateTimeOffset CurrencyExchangeRate CustomMatchingReference CustomerAccountId',
    ),
    ...names('CustomerReference DepartmentId Description DueDate ImportedOrderNo ImportedVoucherNo'),
    ...names('OutgoingInvoiceLines ProjectId PurchaseOrderReference SaftSourceId SalesPersonEmployeeId'),
  ],
);
export type OutgoingInvoiceVoucher = z.infer<typeof outgoingInvoiceVoucher>;

/** What the POST of a voucher answers, as far as it is compared with what was sent. */
export const postedVoucher = z.object({
  Id: z.guid(),
  InvoiceNo: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => value?.toString()),
  VoucherDate: z.string().nullish(),
  DueDate: z.string().nullish(),
  CurrencyCode: z.string().nullish(),
  CurrencyAmount: z.number().nullish(),
  Cid: z.string().nullish(),
});
export type PostedVoucher = z.infer<typeof postedVoucher>;

/** An invoice or credit note in the customer ledger, whoever made it. */
export const outgoingInvoice = z.object({
  Id: z.guid(),
  InvoiceNo: number,
  VoucherNo: number,
  /** `OutgoingInvoice` or `OutgoingCreditNote` */
  VoucherType: text,
  VoucherDate: text,
  DueDate: text,
  CustomerNo: number,
  CurrencyCode: text,
  TotalAmount: z.number(),
  NetAmount: z.number(),
  /** 0: settled. */
  Balance: number,
  Cid: text,
  ExternalImportReference: text,
  IsReversed: flag,
  IsCreatedByCurrentIntegration: flag,
});
export type OutgoingInvoice = z.infer<typeof outgoingInvoice>;

/** One entry of the ledger. Other than reversals, entries never change. */
export const accountTransaction = vendorRecord(
  {
    Id: z.int(),
    AccountNo: z.int(),
    /** In the currency of the Go client. Whether it holds the VAT is not documented. */
    Amount: z.number(),
    VatAmount: number,
    VatCode: text,
    VatRate: number,
    /** In the currency of the voucher. */
    CurrencyAmount: number,
    CurrencyCode: text,
    Description: text,
    VoucherDescription: text,
    /** `main.sub` for a subproject. */
    ProjectCode: text,
    DepartmentCode: text,
    PostingDate: z.string(),
    /** The date on the document. */
    VoucherDate: z.string(),
    VoucherId: z.guid(),
    VoucherNo: z.int(),
    /** New types may come; Go sends `Unknown` for some. */
    VoucherType: text,
    IsReversed: flag,
    ReversedVoucherNo: number,
    CorrectionOfVoucherNo: number,
    SupplierAccountNo: number,
    CustomerAccountNo: number,
    EmployeeAccountNo: number,
    ExternalImportReference: text,
    CreatedDateTimeOffset: instant,
  },
  [
    ...dimensions,
    ...names('AccountId AgricultureDepartment BankTransferId ContactId CorrectionOfVoucherId'),
    ...names('CreatedFromImportJournalId DepartmentId ImportedVoucherNo IsNoteMainEntry'),
    ...names('LastChangedDateTimeOffset ProductCode ProductId ProjectId Quantity Quantity2'),
    ...names('ReversedVoucherId SubLedgerEntryId VatId VatReturnSpecification'),
  ],
);
export type AccountTransaction = z.infer<typeof accountTransaction>;

export const incomingInvoice = z.object({
  VoucherNo: z.int(),
  VoucherType: text,
  InvoiceNo: text,
  VoucherDate: text,
  SupplierId: number,
  SupplierNo: number,
  CurrencyCode: text,
  TotalAmount: z.number(),
  /** In the currency of the Go client. */
  TotalPostedAmount: number,
  RelatedInvoiceNo: text,
  IsReversed: flag,
});
export type IncomingInvoice = z.infer<typeof incomingInvoice>;

export const voucherDocumentation = z.object({
  VoucherId: z.guid(),
  VoucherNo: number,
  HasPdf: z.boolean(),
  HasImages: z.boolean(),
  HasEhf: z.boolean(),
  HasSalesOrderAttachments: flag,
  IsImported: flag,
});
export type VoucherDocumentation = z.infer<typeof voucherDocumentation>;
