import type { CustomerFields } from './customer-form.ts';
import type { Address } from './form-fields.ts';
import type { ProjectFields } from './project-form.ts';

/** A company in Go that switched the integration on. */
export interface ClientRow {
  clientKey: string;
  clientId: string;
  name: string;
  privileges: string[];
  isRevoked: boolean;
  isVatRegistered: boolean;
  /** Nothing can be posted on this date or before it. */
  lockDate: string | null;
}

export interface CustomerRow extends CustomerFields {
  Id: number;
  Number: number;
  SubledgerAccountId: number;
  IsActive: boolean;
  ContactCreatedDateTimeOffset: string;
  CustomerCreatedDateTimeOffset: string;
  LastChangedDateTimeOffset: string;
}

export interface SupplierRow {
  Id: number;
  Number: number;
  Name: string;
  OrganizationNumber: string | null;
  EmailAddress: string | null;
  MailAddress: Address | null;
  ExternalImportReference: string | null;
  ExternalNumber: number | null;
  SubledgerAccountId: number;
  SupplierCreatedDateTimeOffset: string;
  LastChangedDateTimeOffset: string;
}

export interface EmployeeRow {
  Id: number;
  Number: number;
  FirstName: string;
  LastName: string;
  EmailAddress: string | null;
  IsArchived: boolean;
  SubledgerAccountId: number;
  EmployeeCreatedDateTimeOffset: string;
  LastChangedDateTimeOffset: string;
}

export interface ProjectRow extends ProjectFields {
  Id: number;
  /** Of a sub-project `main.sub`. */
  Code: string;
  CreatedDateTimeOffset: string;
  LastChangedDateTimeOffset: string;
}

export interface DepartmentRow {
  Id: number;
  Code: string | null;
  Name: string;
  IsActive: boolean;
  ManagerEmployeeId: number | null;
  CreatedDateTimeOffset: string;
  LastChangedDateTimeOffset: string;
}

export interface AccountRow {
  Id: number;
  AccountNo: number;
  Name: string;
  GeneralLedgerAccountType: 'Asset' | 'Liability' | 'Equity' | 'Income' | 'Expense';
  IsActive: boolean;
  /** Posted to through customers or suppliers only. */
  isControlAccount: boolean;
  IsDepartmentRequired: boolean;
  IsProjectRequired: boolean;
  IsVatCodeLocked: boolean;
  VatCode: string | null;
  LastChangedDateTimeOffset: string;
}

export interface VatCodeRow {
  Id: number;
  Code: string;
  Name: string;
  /** In ten-thousandths: 2500 is 25 %. */
  rate10000: number;
  /** Which side of the VAT account an amount with this code goes to. */
  direction: 'output' | 'input' | 'none';
  IsActive: boolean;
  IsCustom: boolean;
  ValidFrom: string;
  ValidTo: string | null;
}

export interface NumberSeriesRow {
  Id: string;
  Name: string;
  SubLedgerNumberSeriesType: 'Customer' | 'Supplier' | 'Employee';
  FromInclusive: number;
  ToInclusive: number;
  GeneralLedgerAccountNo: number;
  IsDefault: boolean;
}
