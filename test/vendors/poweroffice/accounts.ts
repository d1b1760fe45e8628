import type { Company, PowerOffice } from './company.ts';
import { type Filter, ignored, numberRanges, stampAfter } from './filters.ts';
import { listResponse } from './list.ts';
import { reads } from './privileges.ts';
import type { AccountRow } from './records.ts';
import { notFound } from './refusal.ts';
import type { Routes } from './routes.ts';
import { unused } from './unused-fields.ts';

export interface NewAccount {
  accountNo: number;
  name: string;
  vatCode?: string | null;
  isActive?: boolean;
  isVatCodeLocked?: boolean;
  isProjectRequired?: boolean;
  isDepartmentRequired?: boolean;
  isControlAccount?: boolean;
}

export function addAccount(office: PowerOffice, company: Company, account: NewAccount): AccountRow {
  if (company.accounts.all().some(({ AccountNo }) => AccountNo === account.accountNo)) {
    throw new Error(`account ${account.accountNo} exists`);
  }
  return company.accounts.put({
    Id: office.stamps.id(),
    AccountNo: account.accountNo,
    Name: account.name,
    GeneralLedgerAccountType: typeOf(account.accountNo),
    IsActive: account.isActive ?? true,
    isControlAccount: account.isControlAccount ?? false,
    IsDepartmentRequired: account.isDepartmentRequired ?? false,
    IsProjectRequired: account.isProjectRequired ?? false,
    IsVatCodeLocked: account.isVatCodeLocked ?? false,
    VatCode: account.vatCode ?? null,
    LastChangedDateTimeOffset: office.stamps.instant(),
  });
}

export function accountWithNumber(company: Company, accountNo: number): AccountRow {
  const account = company.accounts.all().find(({ AccountNo }) => AccountNo === accountNo);
  if (!account) throw new Error(`there is no account ${accountNo}`);
  return account;
}

/** Classes of the Norwegian standard chart. */
function typeOf(accountNo: number): AccountRow['GeneralLedgerAccountType'] {
  const [accountClass] = String(accountNo);
  if (accountClass === '1') return 'Asset';
  if (accountClass === '2') return accountNo < 2100 ? 'Equity' : 'Liability';
  return accountClass === '3' ? 'Income' : 'Expense';
}

const accountFilters: Record<string, Filter<AccountRow>> = {
  accountNos: numberRanges((row) => row.AccountNo),
  agricultureDepartments: ignored(),
  lastChangedDateTimeOffsetGreaterThan: stampAfter((row) => row.LastChangedDateTimeOffset),
};

export function addAccountRoutes(routes: Routes): void {
  routes.add('GET', '/GeneralLedgerAccounts', reads('GeneralLedgerAccount'), (call) =>
    listResponse(call, {
      rows: call.company.accounts
        .replica()
        .all()
        .toSorted((left, right) => left.AccountNo - right.AccountNo),
      filters: accountFilters,
      present: (account) => presentAccount(call.company, account),
    }),
  );
  routes.add('GET', '/GeneralLedgerAccounts/{id}', reads('GeneralLedgerAccount'), (call) => {
    const id = call.numberParam('id');
    const account = call.company.accounts.replica().get(id);
    if (!account) throw notFound('GeneralLedgerAccount', id);
    return Response.json(presentAccount(call.company, account));
  });
}

/** Nothing in the answer tells that an account is a control account; the number series do. */
function presentAccount(company: Company, { isControlAccount: _, ...account }: AccountRow): object {
  const vatCode = company.vatCodes.all().find(({ Code }) => Code === account.VatCode);
  const own = { CurrencyCode: null, VatCodeId: vatCode?.Id ?? null, VatReturnSpecification: 'None' };
  return { ...unused.account, ...account, ...own };
}
