import { addAccount, type NewAccount } from './accounts.ts';
import type { Company, PowerOffice } from './company.ts';
import { createDepartment } from './departments.ts';
import type { EmployeeRow, NumberSeriesRow, VatCodeRow } from './records.ts';
import { standardVatCodes } from './seed-vat-codes.ts';

const control = { isControlAccount: true };
const chart: [number: number, name: string, vatCode?: string | null, more?: Partial<NewAccount>][] = [
  [1500, 'Kundefordringer', null, control],
  [1580, 'Avsetning tap på kundefordringer'],
  [1700, 'Forskuddsbetalte kostnader'],
  [1920, 'Bankinnskudd'],
  [2050, 'Annen egenkapital'],
  [2400, 'Leverandørgjeld', null, control],
  [2700, 'Utgående merverdiavgift'],
  [2710, 'Inngående merverdiavgift'],
  [2740, 'Oppgjørskonto merverdiavgift'],
  [3000, 'Salgsinntekter, avgiftspliktig', '3'],
  [3010, 'Salgsinntekter, middels sats', '31'],
  [3030, 'Salgsinntekter, lav sats', '33'],
  [3100, 'Salgsinntekter, fritatt', '5'],
  [3200, 'Salgsinntekter, utenfor avgiftsområdet', '6'],
  [3900, 'Annen driftsinntekt', '3'],
  [4000, 'Varekjøp', '1'],
  [4300, 'Fremmedytelser', '1'],
  [4500, 'Underleverandører', '1'],
  [5000, 'Lønn', '0'],
  [6300, 'Leie lokaler', '1'],
  [6550, 'Driftsmateriale', '1'],
  [6700, 'Revisjon og regnskap', '1'],
  [6800, 'Kontorrekvisita', '1'],
  [7140, 'Reisekostnad', '13'],
  [7350, 'Representasjon', '0'],
  [7770, 'Bank- og kortgebyr', '0'],
  [7990, 'Andre driftskostnader', '1'],
];

const series: [
  type: NumberSeriesRow['SubLedgerNumberSeriesType'],
  name: string,
  from: number,
  to: number,
  account: number,
][] = [
  ['Customer', 'Kunder', 10_000, 19_999, 1500],
  ['Supplier', 'Leverandører', 20_000, 29_999, 2400],
];

/** What every new Go client has: the standard chart, VAT codes, number series, two departments and one employee. */
export function seedCompany(office: PowerOffice, company: Company): void {
  for (const [Code, Name, rate10000, direction] of standardVatCodes) {
    addVatCode(office, company, { Code, Name, rate10000, direction });
  }
  for (const [accountNo, name, vatCode, more] of chart) {
    addAccount(office, company, { accountNo, name, vatCode: vatCode ?? null, ...more });
  }
  for (const [SubLedgerNumberSeriesType, Name, FromInclusive, ToInclusive, account] of series) {
    const numbers = { FromInclusive, ToInclusive, GeneralLedgerAccountNo: account };
    const kind = { SubLedgerNumberSeriesType, IsDefault: true };
    company.numberSeries.put({ Id: office.stamps.guid(), Name, ...kind, ...numbers });
  }
  const nobody = { ManagerEmployeeId: null, ManagerEmployeeNo: null, IsActive: true };
  createDepartment(office, company, { Code: '10', Name: 'Rådgivning', ...nobody });
  createDepartment(office, company, { Code: '20', Name: 'Design', ...nobody });
  addEmployee(office, company, {
    firstName: 'Kari',
    lastName: 'Nordmann',
    emailAddress: 'kari.nordmann@firma.example',
  });
}

export function addVatCode(
  office: PowerOffice,
  company: Company,
  code: Pick<VatCodeRow, 'Code' | 'Name' | 'rate10000' | 'direction'> & Partial<VatCodeRow>,
): VatCodeRow {
  const Id = office.stamps.id();
  const validity = { IsActive: true, IsCustom: false, ValidFrom: '2001-01-01', ValidTo: null };
  return company.vatCodes.put({ ...validity, ...code, Id });
}

export interface NewEmployee {
  firstName: string;
  lastName: string;
  emailAddress?: string | null;
}

export function addEmployee(office: PowerOffice, company: Company, employee: NewEmployee): EmployeeRow {
  const now = office.stamps.instant();
  return company.employees.put({
    Id: office.stamps.id(),
    Number: company.employees.all().length + 1,
    FirstName: employee.firstName,
    LastName: employee.lastName,
    EmailAddress: employee.emailAddress ?? null,
    IsArchived: false,
    SubledgerAccountId: office.stamps.id(),
    EmployeeCreatedDateTimeOffset: now,
    LastChangedDateTimeOffset: now,
  });
}
