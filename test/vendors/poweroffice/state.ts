import { createHash } from 'node:crypto';
import { presentTransaction } from './account-transactions.ts';
import type { Companies, Company, PowerOffice } from './company.ts';
import { documentsOf } from './documentation.ts';
import { invoiceAmounts } from './invoice-amounts.ts';
import { toAmount } from './money.ts';
import { shownNumber } from './voucher-numbers.ts';
import type { DocumentRow, VoucherLine, VoucherRow } from './voucher-records.ts';

export type CompanyState = ReturnType<typeof stateOf>;
/** An alias, because an interface has no index signature. */
export type PowerOfficeState = { clients: Record<string, CompanyState> };

/** Every record as the vendor holds it, without the lag of its copies. */
export function serviceState(office: PowerOffice, companies: Companies): PowerOfficeState {
  const entries = companies.all().map((company) => [company.clientKey, stateOf(office, company)] as const);
  return { clients: Object.fromEntries(entries) };
}

export function stateOf(office: PowerOffice, company: Company) {
  return {
    ...company.client(),
    customers: company.customers.all(),
    suppliers: company.suppliers.all(),
    employees: company.employees.all(),
    projects: company.projects.all().map((project) => ({
      ...project,
      CustomerNo: company.customers.get(project.CustomerId)?.Number ?? null,
      DepartmentCode: company.departments.get(project.DepartmentId)?.Code ?? null,
    })),
    departments: company.departments.all(),
    accounts: company.accounts.all(),
    vatCodes: company.vatCodes.all(),
    vouchers: company.vouchers.all().map((voucher) => voucherState(office, company, voucher)),
    accountTransactions: company.transactions.all().map((row) => presentTransaction(office, company, row)),
  };
}

export type VoucherState = ReturnType<typeof voucherState>;

/** One voucher; amounts of outgoing ones are positive for income, of all others for costs. */
export function voucherState(office: PowerOffice, company: Company, voucher: VoucherRow) {
  const { numberedAtMilliseconds: _, balanceOre: _balance, rate10000, lines, ...row } = voucher;
  const sign = voucher.type.startsWith('Outgoing') ? -1 : 1;
  return {
    ...row,
    voucherNo: shownNumber(office, voucher),
    currencyExchangeRate: rate10000 / 10_000,
    customerNo: company.customers.get(voucher.customerId)?.Number ?? null,
    supplierNo: company.suppliers.get(voucher.supplierId)?.Number ?? null,
    projectCode: company.projects.get(voucher.projectId)?.Code ?? null,
    departmentCode: company.departments.get(voucher.departmentId)?.Code ?? null,
    ...invoiceAmounts(voucher),
    lines: lines.map((line) => lineState(company, line, sign)),
    documents: documentsOf(company, voucher.Id).map(documentState),
  };
}

function lineState(company: Company, line: VoucherLine, sign: 1 | -1) {
  return {
    accountNo: company.accounts.get(line.accountId)?.AccountNo ?? null,
    vatCode: company.vatCodes.get(line.vatId)?.Code ?? null,
    projectCode: company.projects.get(line.projectId)?.Code ?? null,
    departmentCode: company.departments.get(line.departmentId)?.Code ?? null,
    description: line.description,
    quantity: line.quantity,
    grossAmount: toAmount(sign * line.grossOre),
    vatAmount: toAmount(sign * line.vatOre),
    postedGrossAmount: toAmount(sign * line.postedGrossOre),
  };
}

/** Files can be large, so that only their length and hash are told. */
function documentState({ kind, contentType, base64 }: DocumentRow) {
  const content = Buffer.from(base64, 'base64');
  return {
    kind,
    contentType,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}
