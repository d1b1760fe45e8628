import type { Company, PowerOffice } from './company.ts';
import {
  codes,
  type Filter,
  fromDay,
  ignored,
  numberRanges,
  readFlag,
  stampAfter,
  toDay,
  words,
} from './filters.ts';
import { listResponse } from './list.ts';
import { toAmount } from './money.ts';
import { reads } from './privileges.ts';
import { projectCodes } from './project-routes.ts';
import type { Call, Routes } from './routes.ts';
import { listedNumber } from './voucher-numbers.ts';
import type { TransactionRow, VoucherRow } from './voucher-records.ts';
import { unused } from './unused-fields.ts';

const voucherTypes = [
  'Unknown',
  'IncomingInvoice',
  'IncomingCreditNote',
  'OutgoingInvoice',
  'OutgoingCreditNote',
  'IncomingBankRemittance',
  'IncomingOcrGiro',
  'ManualJournal',
  'Expense',
  'CashJournal',
  'IncomingPayments',
  'OutgoingPayments',
  'YearEndJournal',
  'BankJournal',
  'VatReturns',
  'PayrollJournal',
  'OutgoingPaymentReminder',
  'OutgoingNoticeOfDebtCollection',
  'OutgoingPaymentDemand',
  'OutgoingWarrantOfExecution',
  'CorrectionVoucher',
  'ReversalVoucher',
  'DepreciationJournal',
  'TravelExpense',
  'Settlement',
  'NegativeSettlement',
  'SystemGeneratedDocumentationVoucher',
];

export function addAccountTransactionRoutes(routes: Routes, office: PowerOffice): void {
  routes.add('GET', '/AccountTransactions', reads('AccountTransaction'), (call) =>
    listResponse(call, {
      rows: call.company.transactions.replica().all(),
      filters: transactionFilters(office, call),
      present: (row) => presentTransaction(office, call.company, row),
      required: ['fromDate', 'toDate'],
    }),
  );
}

function transactionFilters(
  office: PowerOffice,
  { company, url }: Call,
): Record<string, Filter<TransactionRow>> {
  const withSubProjects = readFlag(url.searchParams.get('includeSubProject') ?? 'false', 'includeSubProject');
  const numberOf = ({ voucherId }: TransactionRow) => {
    const voucher = company.vouchers.get(voucherId);
    return voucher && listedNumber(office, voucher);
  };
  return {
    accountNos: numberRanges((row) => row.accountNo),
    agricultureDepartments: ignored(),
    createdDateTimeOffsetGreaterThan: stampAfter((row) => row.CreatedDateTimeOffset),
    departmentCodes: codes((row) => company.departments.get(row.departmentId)?.Code),
    fromDate: fromDay((row) => row.postingDate),
    includeSubProject: ignored(),
    lastChangedDateTimeOffsetGreaterThan: stampAfter((row) => row.CreatedDateTimeOffset),
    productCodes: codes(() => null),
    projectCodes: projectCodes((row) => company.projects.get(row.projectId)?.Code, withSubProjects),
    toDate: toDay((row) => row.postingDate),
    vatCodes: codes((row) => company.vatCodes.get(row.vatId)?.Code),
    voucherNos: numberRanges(numberOf),
    voucherTypes: words(voucherTypes, (row) => company.vouchers.get(row.voucherId)?.type),
  };
}

export function presentTransaction(office: PowerOffice, company: Company, row: TransactionRow): object {
  const voucher = company.vouchers.get(row.voucherId);
  const vatCode = company.vatCodes.get(row.vatId);
  const { amountsAreNet } = office.settings.current();
  return {
    ...unused.transaction,
    AccountId: row.accountId,
    AccountNo: row.accountNo,
    Amount: toAmount(amountsAreNet ? row.amountOre : row.amountOre + row.vatAmountOre),
    ContactId: row.customerId ?? row.supplierId,
    CreatedDateTimeOffset: row.CreatedDateTimeOffset,
    CurrencyAmount: toAmount(row.currencyAmountOre),
    CurrencyCode: voucher?.currencyCode ?? null,
    CustomerAccountNo: company.customers.get(row.customerId)?.Number ?? null,
    DepartmentCode: company.departments.get(row.departmentId)?.Code ?? null,
    DepartmentId: row.departmentId,
    Description: row.description,
    EmployeeAccountNo: null,
    Id: row.Id,
    LastChangedDateTimeOffset: row.CreatedDateTimeOffset,
    PostingDate: row.postingDate,
    ProjectCode: company.projects.get(row.projectId)?.Code ?? null,
    ProjectId: row.projectId,
    Quantity: row.quantity,
    SupplierAccountNo: company.suppliers.get(row.supplierId)?.Number ?? null,
    VatAmount: toAmount(row.vatAmountOre),
    VatCode: vatCode?.Code ?? null,
    VatId: row.vatId,
    VatRate: (vatCode?.rate10000 ?? 0) / 10_000,
    VoucherId: row.voucherId,
    ...(voucher && presentVoucher(office, company, voucher)),
  };
}

/** What all rows of one voucher say about it. */
function presentVoucher(office: PowerOffice, company: Company, voucher: VoucherRow): object {
  const reversed = company.vouchers.get(voucher.reversedVoucherId);
  return {
    CorrectionOfVoucherId: null,
    CorrectionOfVoucherNo: null,
    ExternalImportReference: voucher.externalImportReference,
    ImportedVoucherNo: voucher.outgoing?.ImportedVoucherNo ?? null,
    IsReversed: voucher.isReversed,
    ReversedVoucherId: reversed?.Id ?? null,
    ReversedVoucherNo: reversed?.voucherNo ?? null,
    VoucherDate: voucher.VoucherDate,
    VoucherDescription: voucher.description,
    VoucherNo: listedNumber(office, voucher),
    VoucherType: voucher.type,
  };
}
