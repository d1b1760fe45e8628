import type { Acts } from '../kit/acts.ts';
import type { MomentPeople } from './person.ts';

const code = 'acme';
const line = { itemName: 'Utvikling', quantity: 10, unitPrice: 1000, accountNumber: '3000' };
const invoice = { customerId: 62_000_001, projectId: 72_000_001, invoiceLines: [line] };

export const momentActs: Acts<MomentPeople> = {
  addCompany: {
    does: 'Opens a company with its keys.',
    example: [{ companyCode: code, apiKeys: ['moment-key'] }],
  },
  createCustomer: {
    does: 'Adds a customer.',
    example: [code, { customerNumber: '10001', name: 'Fjord Design AS' }],
  },
  updateCustomer: {
    does: 'Changes what is given of a customer.',
    example: [code, 62_000_001, { name: 'Fjord AS' }],
  },
  createProject: {
    does: 'Adds a project with one price model.',
    example: [code, { projectNumber: '6110', name: 'Nettside', customerId: 62_000_001 }],
  },
  updateProject: {
    does: 'Changes what is given of a project.',
    example: [code, 72_000_001, { name: 'Nettsider' }],
  },
  setPriceModel: {
    does: 'Says whether costs of a project are billed to the customer.',
    example: [code, 72_000_001, { billableExpenses: true }],
  },
  addPriceModel: {
    does: 'Adds a further price model to a project.',
    example: [code, 72_000_001, { billableExpenses: false }],
  },
  enterExpense: {
    does: 'Enters a cost of a project by hand.',
    example: [code, { projectNumber: '6110', description: 'Lisens', amountIncludingVat: 1250 }],
  },
  moveExpense: { does: 'Moves a cost to another project.', example: [code, 81_000_001, '6111'] },
  deleteExpense: { does: 'Deletes a cost.', example: [code, 81_000_001] },
  touch: {
    does: 'Marks a customer, project or invoice as changed without changing it.',
    example: [code, 'customer', 62_000_001],
  },
  createDraftInvoice: { does: 'Drafts an invoice.', example: [code, invoice] },
  finalizeInvoice: { does: 'Finalizes a draft, which gets its number.', example: [code, 106_000_001] },
  creditInvoice: { does: 'Credits an invoice in full.', example: [code, 106_000_001] },
  createFreeCreditNote: {
    does: 'Makes a credit note that names no invoice; amounts are given positive.',
    example: [code, invoice],
  },
  setExportStatus: {
    does: 'Sets how far an invoice is on its way to the books.',
    example: [code, 106_000_001, 'TO_TRANSFER'],
  },
  setInvoiceState: {
    does: 'Says that a finalized invoice was sent or paid.',
    example: [code, 106_000_001, 'PAID'],
  },
  setPaymentId: { does: 'Corrects the KID of an invoice.', example: [code, 106_000_001, '100234'] },
  setAccountVatCode: {
    does: 'Sets the external VAT code of an account; null takes it away.',
    example: [code, '3000', '3'],
  },
  setNextInvoiceNumber: { does: 'Sets the number of the next invoice.', example: [code, 10_100] },
  setPaymentIdPattern: {
    does: 'Sets the pattern of KIDs for invoices finalized from now on; an empty one makes none.',
    example: [code, 'INV6'],
  },
  addKey: { does: 'Adds an API key.', example: [code, 'other-key'] },
  revokeKey: { does: 'Revokes an API key.', example: [code, 'moment-key'] },
  addWebhook: {
    does: 'Adds a webhook for a kind of record.',
    example: [code, { type: 'Invoices', url: 'http://127.0.0.1:4747/moment/connection/token' }],
  },
  removeWebhook: { does: 'Removes a webhook.', example: [code, 501] },
};
