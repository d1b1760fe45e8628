import * as z from 'zod';
import {
  optionalDate,
  optionalFlag,
  optionalInteger,
  optionalNumber,
  optionalText,
  optionalWord,
} from './form-fields.ts';

const returnSpecifications = [
  'None',
  'Adjustment',
  'LossesOnClaims',
  'ReversalOfInputValueAddedTax',
  'Withdrawals',
  'AdjustmentVatCompensationRealProperty',
  'PurchasesEligibleForCompensation',
];
const units = [
  'BX MTR KMT KGM EA LTR HUR DAY MTK MTQ TNE MON ANN QAN NL XRO XBA XPL XPC PR XCI XBG',
  'SET XTY XOF FTK KWH MWH LBR CMT DMT LM XPK GRM HGM XFL XBE E54 MMT DAA H18 MLT HLT DLT',
  'AK XCR E14 MJ J57 XJG XCT XSA XTU WEE XCA XCN NAR M4 XVQ P1 MFU KMK LM3 FOT FM3 E34',
  'E35',
].flatMap((codes) => codes.split(' '));

const accrual = z.strictObject({
  BalanceAccountId: optionalInteger,
  BalanceAccountNo: optionalInteger,
  FromDate: z.iso.date(),
  IsActive: optionalFlag,
  ToDate: z.iso.date(),
});

/** Guessed: the documented read model of an outgoing voucher is what may be posted. */
const outgoingLine = z.strictObject({
  AccountId: z.int(),
  Accrual: accrual.nullish().transform((value) => value ?? null),
  CurrencyAmount: z.number(),
  DepartmentId: optionalInteger,
  Description: optionalText(),
  Dim1Id: optionalInteger,
  Dim2Id: optionalInteger,
  Dim3Id: optionalInteger,
  LocationId: optionalInteger,
  ProductId: optionalInteger,
  ProjectId: optionalInteger,
  Quantity: optionalNumber,
  QuantityOrdered: optionalNumber,
  UnitOfMeasureType: optionalWord(units),
  VatId: optionalInteger,
  VatReturnSpecification: optionalWord(returnSpecifications),
});

export const outgoingForm = z.strictObject({
  Cid: optionalText(25),
  ContractNo: optionalText(),
  CurrencyAmount: z.number(),
  CurrencyCode: optionalText(3),
  CurrencyExchangeRate: optionalNumber,
  CustomMatchingReference: optionalText(),
  CustomerAccountId: z.int(),
  CustomerReference: optionalText(),
  DeliveryAddress1: optionalText(),
  DeliveryAddress2: optionalText(),
  DeliveryAddressCity: optionalText(),
  DeliveryAddressCountryCode: optionalText(2),
  DeliveryAddressZipCode: optionalText(),
  DeliveryDate: optionalDate,
  DeliveryTermId: optionalInteger,
  DepartmentId: optionalInteger,
  Description: optionalText(),
  Dim1Id: optionalInteger,
  Dim2Id: optionalInteger,
  Dim3Id: optionalInteger,
  DueDate: optionalDate,
  ExternalImportReference: optionalText(50),
  ImportedOrderNo: optionalInteger,
  ImportedVoucherNo: optionalInteger,
  InvoiceNo: z.string().regex(/^\d{1,18}$/, 'InvoiceNo must be a number.'),
  LocationId: optionalInteger,
  OutgoingInvoiceLines: z.array(outgoingLine).min(1),
  ProjectId: optionalInteger,
  PurchaseOrderReference: optionalText(),
  SaftSourceId: optionalText(35),
  SalesPersonEmployeeId: optionalInteger,
  VoucherDate: z.iso.date(),
});
export type OutgoingPost = z.output<typeof outgoingForm>;
export type OutgoingLinePost = OutgoingPost['OutgoingInvoiceLines'][number];
