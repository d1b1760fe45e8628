import * as z from 'zod';
import { instant } from './instant.ts';

/**
 * Master data as Go sends it, reduced to what we read. Almost every field is declared as nullable.
 * https://developer.poweroffice.net, one page per area.
 */
const text = z.string().nullable().default(null);
const number = z.number().nullable().default(null);
const flag = z.boolean().nullable().default(null);
const id = z.int();

const texts = z
  .array(z.string())
  .nullable()
  .default([])
  .transform((values) => values ?? []);

export const integrationInformation = z.object({
  ClientId: text,
  ClientName: text,
  ActiveClientSubscriptions: texts,
  ValidPrivileges: texts,
  InvalidPrivileges: texts,
});
export type IntegrationInformation = z.infer<typeof integrationInformation>;

export const mailAddress = z.object({
  AddressLine1: text,
  AddressLine2: text,
  ZipCode: text,
  City: text,
  /** ISO 3166-1 alpha-2 */
  CountryCode: text,
});

export const powerOfficeCustomer = z.object({
  Id: id,
  /** Also the number of the account in the customer ledger. */
  Number: number,
  Name: text,
  FirstName: text,
  LastName: text,
  IsPerson: flag,
  OrganizationNumber: text,
  EmailAddress: text,
  InvoiceEmailAddress: text,
  MailAddress: mailAddress.nullable().default(null),
  ExternalImportReference: text,
  CustomerCreatedDateTimeOffset: instant.nullable().default(null),
  /** What a voucher refers to as `CustomerAccountId`. */
  SubledgerAccountId: id,
  IsActive: flag,
  IsArchived: flag,
  /** `PdfByEmail`, `EHF`, `Print`, … How Go reaches them; invoices go out from Moment. */
  InvoiceDeliveryType: text,
});
export type PowerOfficeCustomer = z.infer<typeof powerOfficeCustomer>;

export const powerOfficeSupplier = z.object({
  Id: id,
  Number: number,
  Name: text,
  LegalName: text,
  FirstName: text,
  LastName: text,
});
export type PowerOfficeSupplier = z.infer<typeof powerOfficeSupplier>;

export const powerOfficeEmployee = z.object({
  Id: id,
  Number: number,
  EmailAddress: text,
  IsArchived: flag,
});
export type PowerOfficeEmployee = z.infer<typeof powerOfficeEmployee>;

export const powerOfficeProject = z.object({
  Id: id,
  /** `main.sub` for a subproject. */
  Code: text,
  Name: text,
  CustomerId: number,
  DepartmentId: number,
  ProjectManagerEmployeeId: number,
  ProjectStatus: text,
  IsActive: flag,
});
export type PowerOfficeProject = z.infer<typeof powerOfficeProject>;

export const powerOfficeDepartment = z.object({ Id: id, Code: text, Name: text, IsActive: flag });
export type PowerOfficeDepartment = z.infer<typeof powerOfficeDepartment>;

export const generalLedgerAccount = z.object({
  /** What a voucher line refers to. */
  Id: id,
  AccountNo: id,
  Name: text,
  IsActive: flag,
  VatCode: text,
  IsVatCodeLocked: flag,
  IsProjectRequired: flag,
  IsDepartmentRequired: flag,
  GeneralLedgerAccountType: text,
});
export type GeneralLedgerAccount = z.infer<typeof generalLedgerAccount>;

export const vatCode = z.object({
  /** What a voucher line refers to as `VatId`. */
  Id: id,
  /** SAF-T code; `C…` is custom, `K…` compensation. */
  Code: text,
  Name: text,
  /** 0.25 is 25 %. */
  Rate: z.number(),
  /** `YYYY-MM-DD` */
  ValidFrom: text,
  ValidTo: text,
  IsActive: flag,
});
export type VatCode = z.infer<typeof vatCode>;

/** False: no VAT is applied on outgoing invoices. */
export const vatSettings = z.object({ IsVatRegistered: flag });
export type VatSettings = z.infer<typeof vatSettings>;

/** `YYYY-MM-DD`; nothing can be posted on or before it. */
export const lockDateSettings = z.object({ LockDate: text });

export const subLedgerNumberSeries = z.object({
  Id: z.guid(),
  Name: text,
  FromInclusive: id,
  ToInclusive: id,
  /** The control account, which nobody else may post to. */
  GeneralLedgerAccountNo: number,
  IsDefault: flag,
});
export type SubLedgerNumberSeries = z.infer<typeof subLedgerNumberSeries>;
