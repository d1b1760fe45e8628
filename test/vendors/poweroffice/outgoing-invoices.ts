import type { Company, PowerOffice } from './company.ts';
import {
  codes,
  type Filter,
  fromDay,
  ignored,
  numberRanges,
  onlyWhenTrue,
  readFlag,
  stampAfter,
  toDay,
} from './filters.ts';
import { invoiceAmounts } from './invoice-amounts.ts';
import { listResponse } from './list.ts';
import { toAmount } from './money.ts';
import { reads } from './privileges.ts';
import { projectCodes } from './project-routes.ts';
import { notFound } from './refusal.ts';
import type { Call, Routes } from './routes.ts';
import { listedNumber } from './voucher-numbers.ts';
import type { VoucherLine, VoucherRow } from './voucher-records.ts';
import { unused } from './unused-fields.ts';

export function addOutgoingInvoiceRoutes(routes: Routes, office: PowerOffice): void {
  const privileges = reads('OutgoingInvoice');
  routes.add('GET', '/OutgoingInvoices', privileges, (call) =>
    listResponse(call, {
      rows: call.company.vouchers.replica().all().filter(isOutgoing),
      filters: outgoingFilters(office, call),
      present: (voucher) => presentInvoice(office, call.company, voucher),
      // Observed: optional in the schema, refused without.
      required: ['fromDate', 'toDate'],
    }),
  );
  routes.add('GET', '/OutgoingInvoices/{id}', privileges, (call) =>
    Response.json(presentInvoice(office, call.company, findInvoice(call))),
  );
  routes.add('GET', '/OutgoingInvoices/{id}/Lines', privileges, (call) => {
    const rows = [...findInvoice(call).lines.entries()];
    const present = ([index, line]: [number, VoucherLine]) => presentLine(call.company, line, index);
    return listResponse(call, { rows, filters: {}, present });
  });
}

function isOutgoing({ type }: VoucherRow): boolean {
  return type === 'OutgoingInvoice' || type === 'OutgoingCreditNote';
}

function findInvoice(call: Call): VoucherRow {
  const id = call.guidParam('id');
  const voucher = call.company.vouchers.replica().get(id);
  if (!voucher || !isOutgoing(voucher)) throw notFound('OutgoingInvoice', id);
  return voucher;
}

function outgoingFilters(office: PowerOffice, { company, url }: Call): Record<string, Filter<VoucherRow>> {
  const withSubProjects = readFlag(url.searchParams.get('includeSubProject') ?? 'false', 'includeSubProject');
  return {
    balanceLastChangedDateTimeOffsetGreaterThan: stampAfter((row) => row.LastChangedDateTimeOffset),
    customerNos: numberRanges((row) => company.customers.get(row.customerId)?.Number),
    customMatchingReferences: codes((row) => row.customMatchingReference),
    departmentCodes: codes((row) => company.departments.get(row.departmentId)?.Code),
    fromDate: fromDay((row) => row.VoucherDate),
    includeSubProject: ignored(),
    invoiceIds: codes((row) => row.Id),
    invoiceNos: numberRanges((row) => Number(row.invoiceNo)),
    onlyCreatedByCurrentIntegration: onlyWhenTrue((row) => row.createdBy === 'integration'),
    onlyUnpaidInvoices: onlyWhenTrue((row) => row.balanceOre !== 0),
    projectCodes: projectCodes((row) => company.projects.get(row.projectId)?.Code, withSubProjects),
    // Documented: imported invoices have never been sent.
    sentDateTimeOffsetGreaterThan: () => () => false,
    toDate: toDay((row) => row.VoucherDate),
    voucherNos: numberRanges((row) => listedNumber(office, row)),
  };
}

function presentInvoice(office: PowerOffice, company: Company, voucher: VoucherRow): object {
  const { outgoing } = voucher;
  return {
    ...unused.outgoingInvoice,
    ...invoiceAmounts(voucher),
    BalanceLastChangedDateTimeOffset: voucher.LastChangedDateTimeOffset,
    Cid: outgoing?.Cid ?? null,
    ContractNo: outgoing?.ContractNo ?? null,
    CreatedDateTimeOffset: voucher.CreatedDateTimeOffset,
    CurrencyCode: voucher.currencyCode,
    CurrencyExchangeRate: voucher.rate10000 / 10_000,
    CustomMatchingReference: voucher.customMatchingReference,
    CustomerId: voucher.customerId,
    CustomerNo: company.customers.get(voucher.customerId)?.Number ?? null,
    CustomerReference: outgoing?.CustomerReference ?? null,
    DeliveryDate: outgoing?.DeliveryDate ?? null,
    DepartmentCode: company.departments.get(voucher.departmentId)?.Code ?? null,
    DepartmentId: voucher.departmentId,
    DueDate: voucher.dueDate,
    ExternalImportReference: voucher.externalImportReference,
    Id: voucher.Id,
    ImportedOrderNo: outgoing?.ImportedOrderNo ?? null,
    InvoiceNo: Number(voucher.invoiceNo),
    IsCreatedByCurrentIntegration: voucher.createdBy === 'integration',
    IsReversed: voucher.isReversed,
    LastChangedDateTimeOffset: voucher.LastChangedDateTimeOffset,
    MatchId: voucher.matchId,
    ProjectCode: company.projects.get(voucher.projectId)?.Code ?? null,
    ProjectId: voucher.projectId,
    PurchaseOrderReference: outgoing?.PurchaseOrderReference ?? null,
    RelatedInvoiceNo: null,
    SentDateTimeOffset: null,
    VoucherDate: voucher.VoucherDate,
    VoucherNo: listedNumber(office, voucher),
    VoucherType: voucher.type,
  };
}

function presentLine(company: Company, line: VoucherLine, index: number): object {
  const vatCode = company.vatCodes.get(line.vatId);
  return {
    ...unused.outgoingLine,
    Id: index + 1,
    AccountId: line.accountId,
    AccountNo: company.accounts.get(line.accountId)?.AccountNo ?? null,
    DepartmentCode: company.departments.get(line.departmentId)?.Code ?? null,
    DepartmentId: line.departmentId,
    Description: line.description,
    LineType: 'Normal',
    NetAmount: toAmount(-(line.grossOre - line.vatOre)),
    NetPostedAmount: toAmount(-(line.postedGrossOre - line.postedVatOre)),
    ProjectCode: company.projects.get(line.projectId)?.Code ?? null,
    ProjectId: line.projectId,
    ProductUnitPrice: 0,
    Quantity: line.quantity,
    SortOrder: index,
    TotalAmount: toAmount(-line.grossOre),
    TotalPostedAmount: toAmount(-line.postedGrossOre),
    VatAmount: toAmount(-line.vatOre),
    VatCode: vatCode?.Code ?? null,
    VatId: line.vatId,
    VatRate: (vatCode?.rate10000 ?? 0) / 10_000,
  };
}
