export interface Stamped {
  id: number;
  /** UTC in whole seconds. */
  createdDate: string;
  lastModifiedDate: string;
}

export interface Address {
  addressLine1: string | null;
  addressLine2: string | null;
  addressLine3: string | null;
  postalCode: string | null;
  postalPlace: string | null;
  countryCode: string | null;
}

export interface CustomerRow extends Stamped {
  customerNumber: string;
  name: string;
  companyRegistrationNumber: string | null;
  customerState: string;
  email: string | null;
  invoiceEmail: string | null;
  address: Address;
}

export interface ProjectRow extends Stamped {
  projectNumber: string;
  name: string;
  projectState: string;
  /** Internal projects have none. */
  customerId: number | null;
  department: { departmentNumber: string; name: string } | null;
  ownerEmail: string | null;
  startDate: string | null;
  endDate: string | null;
}

export const exportStatuses = ['TO_TRANSFER', 'TRANSFERRED', 'DO_NOT_TRANSFER'] as const;
export type ExportStatus = (typeof exportStatuses)[number];

/** What becomes of a finalized invoice; the words are guessed. */
export type SettledState = 'SENT' | 'PAID';

export interface InvoiceLineRow {
  id: number;
  itemName: string;
  quantity: number;
  unitType: string;
  unitPrice: number;
  lineDiscount: number;
  sumNetAmount: number;
  vatPercentage: number;
  estimatedInvoiceLineVat: number;
  accountNumber: string;
  accrual: { fromDate: string; toDate: string } | null;
}

export interface InvoiceRow extends Stamped {
  /** A draft has none. */
  invoiceNumber: number | null;
  invoiceType: 'INVOICE' | 'CREDIT_NOTE';
  invoiceState: 'DRAFT' | 'FINALIZED' | SettledState;
  finalizedDate: string | null;
  exportStatus: ExportStatus | null;
  creditedInvoiceNumber: number | null;
  description: string | null;
  customerId: number;
  projectId: number | null;
  departmentNumber: string | null;
  issueDate: string;
  dueDate: string;
  paymentId: string | null;
  currencyCode: string;
  currencyRate: number;
  totalSumIncludingTaxAfterRounding: number;
  orderReference: string | null;
  customerReference: string | null;
  invoiceLines: InvoiceLineRow[];
}

export interface PriceModelRow extends Stamped {
  projectId: number;
  /** `null` leaves it to the integration. */
  billableExpenses: boolean | null;
}

export interface ProjectExpenseRow extends Stamped {
  /** Only integrations give one. */
  externalId: string | null;
  projectNumber: string;
  activityName: string | null;
  description: string;
  amountIncludingVat: number;
  currencyCode: string;
  supplierName: string;
  supplierInvoiceNumber: string | null;
  invoiceDate: string;
  billable: boolean;
}

export interface AttachmentRow {
  id: number;
  projectExpenseId: number;
  fileName: string;
  contentType: string;
  /** The size. */
  bytes: number;
  /** Hexadecimal, so that tests can compare files without keeping them. */
  sha256: string;
}

export interface UserAccountRow extends Stamped {
  email: string;
  timeLockDate: string | null;
}

export const integrationTypes = ['Customers', 'Invoices', 'Projects'] as const;
export type IntegrationType = (typeof integrationTypes)[number];

export interface IntegrationRow {
  id: number;
  type: IntegrationType;
  url: string;
}
