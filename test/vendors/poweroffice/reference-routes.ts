import type { PowerOffice } from './company.ts';
import { currencies, isCurrency, quotedRate } from './currencies.ts';
import { equalText, type Filter, flag, ignored, numberRanges, readDay, words } from './filters.ts';
import { checkParameters, listResponse } from './list.ts';
import { invalidPrivileges, reads } from './privileges.ts';
import type { NumberSeriesRow, VatCodeRow } from './records.ts';
import { badValue } from './refusal.ts';
import type { Call, Routes } from './routes.ts';
import { unused } from './unused-fields.ts';

const commonServices = reads('CommonServices');
const seriesTypes = ['Customer', 'Supplier', 'Employee'];

/** Settings and lists that hardly ever change. */
export function addReferenceRoutes(routes: Routes, office: PowerOffice): void {
  routes.add('GET', '/ClientIntegrationInformation', [], (call) => clientInformation(call));
  routes.add('GET', '/VatCodes', commonServices, (call) => vatCodes(office, call));
  routes.add('GET', '/VatSettings', commonServices, ({ company, url }) => {
    checkParameters(url.searchParams, []);
    const { isVatRegistered } = company.client();
    const own = { IsVatRegistered: isVatRegistered, VatPeriod: 'BiMonthly', VatNumber: null };
    return Response.json({ ...unused.vatSettings, ...own });
  });
  routes.add('GET', '/LockDateSettings', commonServices, ({ company, url }) => {
    checkParameters(url.searchParams, []);
    return Response.json({ LockDate: company.client().lockDate });
  });
  routes.add('GET', '/SubLedgerNumberSeries', commonServices, (call) => {
    const rows = call.company.numberSeries.replica().all();
    const present = (row: NumberSeriesRow) => presentSeries(call, row);
    return listResponse(call, { rows, filters: seriesFilters, present });
  });
  routes.add('GET', '/Currencies', commonServices, (call) =>
    listResponse(call, { rows: currencies, filters: currencyFilters, present: (row) => row }),
  );
  routes.add('GET', '/CurrencyRates', commonServices, (call) => currencyRate(office, call));
}

function clientInformation({ company, privileges, url }: Call): Response {
  checkParameters(url.searchParams, []);
  const { clientId, name } = company.client();
  return Response.json({
    ActiveClientSubscriptions: ['Accounting', 'TimeTracking'],
    ClientId: clientId,
    ClientName: name,
    InvalidPrivileges: invalidPrivileges(privileges),
    ValidPrivileges: privileges,
  });
}

/** Documented: expired codes are left out unless asked for. */
function vatCodes({ world }: PowerOffice, call: Call): Response {
  const today = world.now().toISOString().slice(0, 10);
  const includeExpired = call.url.searchParams.get('includeExpired')?.toLowerCase() === 'true';
  const rows = call.company.vatCodes.replica().all();
  return listResponse(call, {
    rows: includeExpired ? rows : rows.filter(({ ValidTo }) => ValidTo === null || ValidTo >= today),
    filters: { includeExpired: ignored(), isActive: flag((row: VatCodeRow) => row.IsActive) },
    present: ({ rate10000, direction: _, ...code }) => ({
      ...unused.vatCode,
      ...code,
      BaseVatCodeId: null,
      Description: code.Name,
      Rate: rate10000 / 10_000,
    }),
  });
}

function presentSeries({ company }: Call, series: NumberSeriesRow): object {
  const account = company.accounts.all().find(({ AccountNo }) => AccountNo === series.GeneralLedgerAccountNo);
  return { ...series, GeneralLedgerAccountId: account?.Id ?? null, IsClientTrust: false };
}

const seriesFilters: Record<string, Filter<NumberSeriesRow>> = {
  generalLedgerAccountNos: numberRanges((row) => row.GeneralLedgerAccountNo),
  isDefault: flag((row) => row.IsDefault),
  subLedgerNumberSeriesType: words(seriesTypes, (row) => row.SubLedgerNumberSeriesType),
};

const currencyFilters: Record<string, Filter<(typeof currencies)[number]>> = {
  currencyCode: equalText((row) => row.Code),
  isActive: flag((row) => row.IsActive),
};

/** Documented: for a day to come the newest rate is answered. */
function currencyRate({ world }: PowerOffice, { url }: Call): Response {
  const names = ['fromCurrency', 'toCurrency', 'asOnDate'];
  checkParameters(url.searchParams, names, names);
  const [from = '', to = '', day = ''] = names.map((name) => url.searchParams.get(name) ?? '');
  const unknown = [from, to].find((code) => !isCurrency(code));
  if (unknown !== undefined) throw badValue(`The currency '${unknown}' is not known.`);
  const today = world.now().toISOString().slice(0, 10);
  const asked = readDay(day, 'asOnDate');
  const RateDate = asked > today ? today : asked;
  return Response.json({ CurrencyCode: from, ...quotedRate(from, to), RateDate });
}
