import type { Acts } from '../kit/acts.ts';
import type { PowerOfficePeople } from './person.ts';

const client = 'client-a';
const voucherId = '00000000-0000-4000-8000-000000000001';
const cost = { accountNo: 6550, amount: 1250, vatCode: '1', projectCode: '6110', description: 'Lisens' };

export const powerOfficeActs: Acts<PowerOfficePeople> = {
  addClient: {
    does: 'Opens the books of a company, with accounts, VAT codes, departments and an employee.',
    example: [{ clientKey: client, name: 'Firma AS' }],
  },
  addAccount: {
    does: 'Adds a general ledger account.',
    example: [client, { accountNo: 3050, name: 'Salg', vatCode: '3' }],
  },
  deactivateAccount: { does: 'Deactivates an account.', example: [client, 3900] },
  addVatCode: { does: 'Adds a VAT code.', example: [client, { code: 'C3', rate: 0.25 }] },
  addDepartment: { does: 'Adds a department.', example: [client, { code: '30', name: 'Tekst' }] },
  addEmployee: {
    does: 'Adds an employee.',
    example: [client, { firstName: 'Ola', lastName: 'Nordmann', emailAddress: 'ola@firma.example' }],
  },
  setLockDate: {
    does: 'Closes the books up to and with that day; null opens them.',
    example: [client, '2026-02-28'],
  },
  setPrivileges: {
    does: 'Sets what tokens made from now on may do.',
    example: [client, ['Customer_Full', 'Project_Full']],
  },
  revokeClientKey: { does: 'Revokes the client key.', example: [client] },
  createCustomer: {
    does: 'Adds a customer, with the fields the API takes.',
    example: [client, { Name: 'Fjord AS', Number: 10_010 }],
  },
  createProject: {
    does: 'Adds a project, with the fields the API takes.',
    example: [client, { Name: 'Nettside', Code: '6110', IsActive: true }],
  },
  createSupplier: { does: 'Adds a supplier.', example: [client, { name: 'Leverandør AS' }] },
  postIncomingInvoice: {
    does: 'Books the bill of a supplier; negative in sum it is a credit note.',
    example: [client, { supplierNo: 20_001, invoiceNo: '77', lines: [cost], withPdf: true }],
  },
  postManualVoucher: {
    does: 'Books a voucher by hand, whose lines add up to nothing.',
    example: [client, { lines: [cost, { accountNo: 1920, amount: -1250 }] }],
  },
  postForeignInvoice: {
    does: 'Posts an outgoing invoice that another system made.',
    example: [client, { invoiceNo: '10023', amount: 1250 }],
  },
  reverseVoucher: {
    does: 'Takes a voucher back, on its own day or that one, and answers the reversal.',
    example: [client, voucherId, '2026-04-02'],
  },
  setLimits: {
    does: 'Sets limits and delays of the service for all clients; null requests switch the quota off.',
    example: [{ requestsPerSecond: 10, voucherNumberSeconds: 2 }],
  },
};
