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
  words,
} from './filters.ts';
import { invoiceAmounts } from './invoice-amounts.ts';
import { listResponse } from './list.ts';
import { reads } from './privileges.ts';
import { projectCodes } from './project-routes.ts';
import { notFound } from './refusal.ts';
import type { Call, Routes } from './routes.ts';
import { listedNumber } from './voucher-numbers.ts';
import type { VoucherRow } from './voucher-records.ts';
import { unused } from './unused-fields.ts';

const incomingTypes: readonly string[] = ['IncomingInvoice', 'IncomingCreditNote'];

export function addIncomingInvoiceRoutes(routes: Routes, office: PowerOffice): void {
  routes.add('GET', '/IncomingInvoices', reads('IncomingInvoice'), (call) =>
    listResponse(call, {
      rows: call.company.vouchers
        .replica()
        .all()
        .filter(({ type }) => incomingTypes.includes(type)),
      filters: incomingFilters(office, call),
      present: (voucher) => presentInvoice(office, call.company, voucher),
    }),
  );
  routes.add('GET', '/IncomingInvoices/{id}', reads('IncomingInvoice'), (call) => {
    const id = call.guidParam('id');
    const voucher = call.company.vouchers.replica().get(id);
    if (!voucher || !incomingTypes.includes(voucher.type)) throw notFound('IncomingInvoice', id);
    return Response.json(presentInvoice(office, call.company, voucher));
  });
}

function incomingFilters(office: PowerOffice, { company, url }: Call): Record<string, Filter<VoucherRow>> {
  const withSubProjects = readFlag(url.searchParams.get('includeSubProject') ?? 'false', 'includeSubProject');
  return {
    balanceLastChangedDateTimeOffsetGreaterThan: stampAfter((row) => row.LastChangedDateTimeOffset),
    departmentCodes: codes((row) => company.departments.get(row.departmentId)?.Code),
    fromDate: fromDay((row) => row.VoucherDate),
    includeSubProject: ignored(),
    onlyUnpaidInvoices: onlyWhenTrue((row) => row.balanceOre !== 0),
    projectCodes: projectCodes((row) => company.projects.get(row.projectId)?.Code, withSubProjects),
    supplierNos: numberRanges((row) => company.suppliers.get(row.supplierId)?.Number),
    toDate: toDay((row) => row.VoucherDate),
    voucherNos: numberRanges((row) => listedNumber(office, row)),
    voucherTypes: words(incomingTypes, (row) => row.type),
  };
}

function presentInvoice(office: PowerOffice, company: Company, voucher: VoucherRow): object {
  const supplier = company.suppliers.get(voucher.supplierId);
  return {
    ...unused.incomingInvoice,
    ...invoiceAmounts(voucher),
    BalanceLastChangedDateTimeOffset: voucher.LastChangedDateTimeOffset,
    Cid: null,
    CreatedDateTimeOffset: voucher.CreatedDateTimeOffset,
    CurrencyCode: voucher.currencyCode,
    CurrencyExchangeRate: voucher.rate10000 / 10_000,
    DepartmentCode: company.departments.get(voucher.departmentId)?.Code ?? null,
    DepartmentId: voucher.departmentId,
    DueDate: voucher.dueDate,
    ExternalImportReference: voucher.externalImportReference,
    Id: voucher.Id,
    InvoiceNo: voucher.invoiceNo,
    IsReversed: voucher.isReversed,
    LastChangedDateTimeOffset: voucher.LastChangedDateTimeOffset,
    MatchId: voucher.matchId,
    ProjectCode: company.projects.get(voucher.projectId)?.Code ?? null,
    ProjectId: voucher.projectId,
    RelatedInvoiceNo: null,
    SupplierId: voucher.supplierId,
    SupplierNo: supplier?.Number ?? null,
    VoucherDate: voucher.VoucherDate,
    VoucherNo: listedNumber(office, voucher),
    VoucherType: voucher.type,
  };
}
