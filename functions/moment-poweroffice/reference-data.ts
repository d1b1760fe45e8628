import type {
  GeneralLedgerAccount,
  PowerOfficeDepartment,
  PowerOfficeEmployee,
  SubLedgerNumberSeries,
  VatCode,
} from '../../shared/vendors/poweroffice/records.ts';
import type { MomentPowerOfficeRun } from './run.ts';

/** The books of a Go client, as far as invoices are checked against them. */
export interface ReferenceData {
  accounts: readonly GeneralLedgerAccount[];
  vatCodes: readonly VatCode[];
  departments: readonly PowerOfficeDepartment[];
  customerSeries: readonly SubLedgerNumberSeries[];
  /** `YYYY-MM-DD`; nothing can be posted on or before it. */
  lockDate: string | undefined;
  isVatRegistered: boolean;
}

/** What became too old only ever leads to a refusal, before which it is read anew. */
const KEEP_SECONDS = 3600;
/** Closing a period is what people do at month-end, just when invoices come. */
const LOCK_DATE_SECONDS = 60;
/** A company registers for VAT once. */
const VAT_SETTINGS_SECONDS = 86_400;
/** An owner who is missing is looked for past this. */
const EMPLOYEE_SECONDS = 600;

/** Read once and kept for minutes; `fresh` reads past that, before an invoice is refused for what may be new. */
export async function readReferenceData(run: MomentPowerOfficeRun, fresh = false): Promise<ReferenceData> {
  const { cache, powerOffice } = run;
  const kept = <T>(name: string, load: () => Promise<T>, seconds = KEEP_SECONDS): Promise<T> => {
    if (fresh) cache.drop(`reference-${name}`);
    return cache.get(`reference-${name}`, seconds, load);
  };
  const [accounts, vatCodes, departments, customerSeries, vatSettings, lockDate] = await Promise.all([
    kept('accounts', () => powerOffice.accounts()),
    kept('vat-codes', () => powerOffice.vatCodes()),
    kept('departments', () => powerOffice.departments()),
    kept('customer-series', () => powerOffice.customerNumberSeries()),
    kept('vat-settings', () => powerOffice.vatSettings(), VAT_SETTINGS_SECONDS),
    kept('lock-date', () => powerOffice.lockDate(), LOCK_DATE_SECONDS),
  ]);
  const isVatRegistered = vatSettings.IsVatRegistered !== false;
  return { accounts, vatCodes, departments, customerSeries, lockDate, isVatRegistered };
}

/** Who may own a project. Only read when a project names an owner; `fresh` reads past what is kept. */
export function readEmployees(
  { cache, powerOffice }: MomentPowerOfficeRun,
  fresh = false,
): Promise<PowerOfficeEmployee[]> {
  if (fresh) cache.drop('reference-employees');
  return cache.get('reference-employees', EMPLOYEE_SECONDS, () => powerOffice.employees());
}
