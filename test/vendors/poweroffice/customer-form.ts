import * as z from 'zod';
import {
  optionalAddress,
  optionalDate,
  optionalEmail,
  optionalFlag,
  optionalGuid,
  optionalIds,
  optionalInteger,
  optionalNumber,
  optionalText,
  optionalWord,
} from './form-fields.ts';

const deliveryTypes = ['PdfByEmail', 'Print', 'EHF', 'AvtaleGiro', 'External', 'Efaktura', 'Factoring'];
const reminderTypes = ['PdfByEmail', 'Print'];

/** Documented fields of a customer that can be patched: related records by id only. */
export const customerPatchForm = z.strictObject({
  Allowance: optionalNumber,
  BillableRate: optionalNumber,
  ContactGroupIds: optionalIds,
  CurrencyCode: optionalText(3),
  CustomerSince: optionalDate,
  DateOfBirth: optionalDate,
  DeliveryTermId: optionalInteger,
  DepartmentId: optionalInteger,
  DoNotAddLatePaymentFees: optionalFlag,
  DoNotAddLatePaymentInterest: optionalFlag,
  DoNotAutomatePaymentNotifications: optionalFlag,
  EmailAddress: optionalEmail,
  ExternalImportReference: optionalText(50),
  ExternalNumber: optionalInteger,
  FirstName: optionalText(),
  InvoiceBrandingThemeId: optionalInteger,
  InvoiceDeliveryType: optionalWord(deliveryTypes),
  InvoiceEmailAddress: optionalEmail,
  InvoiceEmailAddressCC: optionalText(),
  IsArchived: optionalFlag,
  IsPerson: optionalFlag,
  IsVatFree: optionalFlag,
  LastName: optionalText(),
  LegalName: optionalText(),
  MailAddress: optionalAddress,
  Name: optionalText(),
  NationalIdNumber: optionalText(),
  NoticeOfDebtCollectionDeliveryType: optionalWord(reminderTypes),
  Number: optionalInteger,
  OrganizationNumber: optionalText(),
  PaymentReminderEmailAddress: optionalEmail,
  PaymentTermId: optionalInteger,
  PhoneNumber: optionalText(),
  ReminderDeliveryType: optionalWord(reminderTypes),
  SalesPersonEmployeeId: optionalInteger,
  SendPaymentReminders: optionalFlag,
  TransferToDebtCollectionAgency: optionalFlag,
  UseInvoiceFee: optionalFlag,
  WebsiteUrl: optionalText(),
});
export type CustomerFields = z.output<typeof customerPatchForm>;

export const customerPostForm = customerPatchForm.extend({
  DeliveryTerm: optionalText(),
  DepartmentCode: optionalText(),
  InvoiceBrandingThemeCode: optionalText(),
  PaymentTerm: optionalInteger,
  SalesPersonEmployeeNumber: optionalInteger,
  SubLedgerNumberSeriesId: optionalGuid,
});
export type CustomerPost = z.output<typeof customerPostForm>;
