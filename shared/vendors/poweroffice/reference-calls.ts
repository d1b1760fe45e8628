import type { VendorHttp } from '../../http/vendor-http.ts';
import { rowsOf } from './paging.ts';
import type {
  GeneralLedgerAccount,
  IntegrationInformation,
  PowerOfficeDepartment,
  PowerOfficeEmployee,
  SubLedgerNumberSeries,
  VatCode,
  VatSettings,
} from './records.ts';
import {
  generalLedgerAccount,
  integrationInformation,
  lockDateSettings,
  powerOfficeDepartment,
  powerOfficeEmployee,
  subLedgerNumberSeries,
  vatCode,
  vatSettings,
} from './records.ts';

/** What rarely changes. https://developer.poweroffice.net: client settings, dimension entities, contacts */
export function referenceCalls(http: VendorHttp) {
  const setting = (path: string) => ({ method: 'GET', path }) as const;
  return {
    /** The Go client behind the keys, and what the integration may do there. Needs no privilege. */
    integrationInformation: async (): Promise<IntegrationInformation> =>
      (await http.call(setting('ClientIntegrationInformation'), integrationInformation)).body,
    vatSettings: async (): Promise<VatSettings> =>
      (await http.call(setting('VatSettings'), vatSettings)).body,
    /** `YYYY-MM-DD`; nothing can be posted on or before it. Undefined where there is none. */
    lockDate: async (): Promise<string | undefined> =>
      (await http.call(setting('LockDateSettings'), lockDateSettings)).body.LockDate ?? undefined,
    departments: (): Promise<PowerOfficeDepartment[]> =>
      Array.fromAsync(rowsOf(http, 'Departments', powerOfficeDepartment)),
    accounts: (): Promise<GeneralLedgerAccount[]> =>
      Array.fromAsync(rowsOf(http, 'GeneralLedgerAccounts', generalLedgerAccount)),
    /** Also codes that have ended, for invoices dated before; see `ValidTo`. */
    vatCodes: (): Promise<VatCode[]> =>
      Array.fromAsync(rowsOf(http, 'VatCodes', vatCode, { isActive: true, includeExpired: true })),
    /** A new customer's number must lie in one of these. The filter's value is case-sensitive. */
    customerNumberSeries: (): Promise<SubLedgerNumberSeries[]> =>
      Array.fromAsync(
        rowsOf(http, 'SubLedgerNumberSeries', subLedgerNumberSeries, {
          subLedgerNumberSeriesType: 'Customer',
        }),
      ),
    /** Go cannot search employees by e-mail; more than these fields of people we do not need. */
    employees: (): Promise<PowerOfficeEmployee[]> =>
      Array.fromAsync(
        rowsOf(http, 'Employees', powerOfficeEmployee, { Fields: 'Id,Number,EmailAddress,IsArchived' }),
      ),
  };
}
