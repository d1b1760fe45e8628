import { momentPowerOfficeSettings } from '../../../../functions/moment-poweroffice/settings.ts';
import type { ReferenceData } from '../../../../functions/moment-poweroffice/reference-data.ts';
import type { InvoiceFacts } from '../../../../functions/moment-poweroffice/moment-poweroffice-invoices/check-invoice.ts';
import { momentCustomer, momentInvoice } from '../../../../shared/vendors/moment/records.ts';
import {
  generalLedgerAccount,
  powerOfficeDepartment,
  vatCode,
} from '../../../../shared/vendors/poweroffice/records.ts';

export const settings = momentPowerOfficeSettings.parse({ startDate: '2026-01-01' });

export const reference: ReferenceData = {
  accounts: [
    generalLedgerAccount.parse({ Id: 15, AccountNo: 1500, IsActive: true }),
    generalLedgerAccount.parse({ Id: 30, AccountNo: 3000, IsActive: true, VatCode: '3' }),
    generalLedgerAccount.parse({
      Id: 31,
      AccountNo: 3100,
      IsActive: true,
      VatCode: '5',
      IsVatCodeLocked: true,
    }),
    generalLedgerAccount.parse({ Id: 39, AccountNo: 3900, IsActive: false }),
    generalLedgerAccount.parse({ Id: 77, AccountNo: 7770, IsActive: true }),
  ],
  vatCodes: [
    vatCode.parse({ Id: 203, Code: '3', Rate: 0.25 }),
    vatCode.parse({ Id: 205, Code: '5', Rate: 0 }),
    vatCode.parse({ Id: 207, Code: '7', Rate: 0 }),
    vatCode.parse({ Id: 299, Code: '33', Rate: 0.12, ValidTo: '2025-12-31' }),
  ],
  departments: [powerOfficeDepartment.parse({ Id: 510, Code: '10', Name: 'A', IsActive: true })],
  customerSeries: [
    {
      Id: '00000000-0000-4000-8000-000000000001',
      Name: 'K',
      FromInclusive: 10_000,
      ToInclusive: 19_999,
      IsDefault: true,
      GeneralLedgerAccountNo: 1500,
    },
  ],
  lockDate: '2026-01-31',
  isVatRegistered: true,
};

export const lineExample = {
  id: 1,
  itemName: 'Utvikling',
  quantity: 10,
  unitType: 'HOURS',
  unitPrice: 1000,
  lineDiscount: 0,
  sumNetAmount: 10_000,
  vatPercentage: 25,
  estimatedInvoiceLineVat: 2500,
  financialAccount: { accountNumber: '3000', externalVatCode: '3' },
};

export function invoiceExample(changes: object = {}) {
  return momentInvoice.parse({
    ...{ id: 1, invoiceNumber: 10_023, invoiceType: 'INVOICE', invoiceState: 'FINALIZED', customerId: 5 },
    ...{ customerNumber: '10001', issueDate: '2026-03-12', dueDate: '2026-03-26', paymentId: '0100230' },
    ...{ currencyCode: 'NOK', currencyRate: 1, totalSumIncludingTaxAfterRounding: 12_500 },
    invoiceLines: [lineExample],
    ...changes,
  });
}

export const customerExample = momentCustomer.parse({ id: 5, customerNumber: '10001', name: 'Kunde AS' });

export function factsExample(invoice: object = {}, changes: Partial<InvoiceFacts> = {}): InvoiceFacts {
  return {
    invoice: invoiceExample(invoice),
    customer: customerExample,
    project: undefined,
    known: undefined,
    mistaken: [],
    reference,
    isNumberTaken: false,
    ...changes,
  };
}
