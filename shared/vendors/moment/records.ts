import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';

/**
 * The names of invoice and line come from the vendor's export-template example and webhook example
 * (https://docs.moment.team, integrations/file-exports and integrations/webhooks). All other names are guessed.
 */
const text = z.string().nullable().default(null);
const day = z.iso.date().nullable().default(null);

export const exportStatuses = ['TO_TRANSFER', 'TRANSFERRED', 'DO_NOT_TRANSFER'] as const;
export type MomentExportStatus = (typeof exportStatuses)[number];

const invoiceLine = z.object({
  id: z.int(),
  itemName: text,
  quantity: z.number(),
  unitType: text,
  unitPrice: z.number(),
  /** Whether percent or amount is not documented. */
  lineDiscount: z.number().nullable().default(null),
  sumNetAmount: z.number(),
  vatPercentage: z.number(),
  estimatedInvoiceLineVat: z.number(),
  financialAccount: z.object({
    accountNumber: z.string(),
    externalVatCode: text,
  }),
  accrual: z.object({ fromDate: z.iso.date(), toDate: z.iso.date() }).nullable().default(null),
});
export type MomentInvoiceLine = z.infer<typeof invoiceLine>;

/** Amounts in `currencyCode`, negative on credit notes. A draft has no number. */
export const momentInvoice = vendorRecord(
  {
    id: z.int(),
    invoiceNumber: z.int().nullable(),
    invoiceType: z.enum(['INVOICE', 'CREDIT_NOTE']),
    invoiceState: text,
    exportStatus: text,
    creditedInvoiceNumber: z.int().nullable().default(null),
    description: text,
    customerId: z.int(),
    customerNumber: z.string(),
    projectId: z.int().nullable().default(null),
    projectNumber: text,
    departmentNumber: text,
    issueDate: z.iso.date(),
    dueDate: z.iso.date(),
    paymentId: text,
    currencyCode: z.string(),
    currencyRate: z.number().nullable().default(null),
    totalSumIncludingTaxAfterRounding: z.number(),
    orderReference: text,
    customerReference: text,
    invoiceLines: z.array(invoiceLine),
    lastModifiedDate: text,
  },
  ['attachment'],
);
export type MomentInvoice = z.infer<typeof momentInvoice>;

export const momentCustomer = vendorRecord({
  id: z.int(),
  customerNumber: z.string(),
  name: z.string(),
  companyRegistrationNumber: text,
  customerState: text,
  email: text,
  invoiceEmail: text,
  address: z
    .object({
      addressLine1: text,
      addressLine2: text,
      addressLine3: text,
      postalCode: text,
      postalPlace: text,
      countryCode: text,
    })
    .nullable()
    .default(null),
  lastModifiedDate: text,
});
export type MomentCustomer = z.infer<typeof momentCustomer>;

/** An internal project has no customer. */
export const momentProject = vendorRecord({
  id: z.int(),
  projectNumber: z.string(),
  name: z.string(),
  projectState: text,
  customerId: z.int().nullable().default(null),
  customerNumber: text,
  department: z.object({ departmentNumber: z.string(), name: text }).nullable().default(null),
  ownerEmail: text,
  startDate: day,
  endDate: day,
  lastModifiedDate: text,
});
export type MomentProject = z.infer<typeof momentProject>;

/** `null` leaves it to the integration. */
export const momentPriceModel = z.object({
  id: z.int(),
  billableExpenses: z.boolean().nullable().default(null),
});
export type MomentPriceModel = z.infer<typeof momentPriceModel>;
