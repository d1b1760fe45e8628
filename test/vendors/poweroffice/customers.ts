import type { Company, PowerOffice } from './company.ts';
import { isCurrency } from './currencies.ts';
import type { CustomerFields, CustomerPost } from './customer-form.ts';
import { isOrganizationNumber } from './organization-number.ts';
import type { CustomerRow } from './records.ts';
import { conflict, invalid, Refusal, referenced, taken } from './refusal.ts';

export function createCustomer(office: PowerOffice, company: Company, post: CustomerPost): CustomerRow {
  const { DepartmentCode, SalesPersonEmployeeNumber, SubLedgerNumberSeriesId: _, ...rest } = post;
  const { DeliveryTerm: _term, InvoiceBrandingThemeCode: _theme, PaymentTerm: _days, ...fields } = rest;
  const salesPerson = company.employees.all().find(({ Number }) => Number === SalesPersonEmployeeNumber);
  const settled: CustomerFields = {
    ...fields,
    CurrencyCode: fields.CurrencyCode ?? 'NOK',
    DepartmentId: fields.DepartmentId ?? departmentWithCode(company, DepartmentCode),
    IsArchived: fields.IsArchived ?? false,
    IsPerson: fields.IsPerson ?? false,
    IsVatFree: fields.IsVatFree ?? false,
    SalesPersonEmployeeId: fields.SalesPersonEmployeeId ?? salesPerson?.Id ?? null,
  };
  checkCustomer(office, company, settled, undefined);
  const now = office.stamps.instant();
  return company.customers.put({
    ...settled,
    Id: office.stamps.id(),
    Number: settled.Number ?? nextNumber(company),
    SubledgerAccountId: office.stamps.id(),
    IsActive: !settled.IsArchived,
    ContactCreatedDateTimeOffset: now,
    CustomerCreatedDateTimeOffset: now,
    LastChangedDateTimeOffset: now,
  });
}

export function updateCustomer(
  office: PowerOffice,
  company: Company,
  before: CustomerRow,
  fields: CustomerFields,
): CustomerRow {
  checkCustomer(office, company, fields, before);
  return company.customers.put({
    ...before,
    ...fields,
    Number: fields.Number ?? before.Number,
    IsActive: !fields.IsArchived,
    LastChangedDateTimeOffset: office.stamps.instant(),
  });
}

/** Documented: refused while anything refers to the customer. */
export function deleteCustomer(company: Company, { Id }: CustomerRow): void {
  const isInUse =
    company.projects.all().some(({ CustomerId }) => CustomerId === Id) ||
    company.vouchers.all().some(({ customerId }) => customerId === Id);
  if (isInUse) throw conflict('Customer', `Customer with id = ${Id} is in use and cannot be deleted.`);
  company.customers.remove(Id);
}

/** Documented for this one code: the title of a validation error under a 404. */
function departmentWithCode(company: Company, code: string | null): number | null {
  if (code === null) return null;
  const department = company.departments.all().find(({ Code }) => Code === code);
  if (department) return department.Id;
  throw new Refusal(404, 'Customer validation error(s)', `Department with code = '${code}' not found.`);
}

function checkCustomer(
  office: PowerOffice,
  company: Company,
  fields: CustomerFields,
  before: CustomerRow | undefined,
): void {
  checkNames(fields);
  checkUnique(office, company, fields, before);
  if (fields.Number !== null && fields.Number !== before?.Number) checkSeries(company, fields.Number);
  if (!isCurrency(fields.CurrencyCode ?? 'NOK')) throw invalid('Customer', 'The currency code is not known.');
  if (fields.DepartmentId !== null) {
    const department = company.departments.get(fields.DepartmentId);
    referenced(department, 'Customer', 'Department with id', fields.DepartmentId);
  }
  checkOrganizationNumber(office, fields);
  if (before && fields.IsArchived && owes(company, before)) {
    throw invalid('Customer', 'A contact with ledger balances cannot be archived.');
  }
}

function owes(company: Company, { Id }: CustomerRow): boolean {
  return company.vouchers.all().some(({ customerId, balanceOre }) => customerId === Id && balanceOre !== 0);
}

function checkNames({ IsPerson, Name, FirstName, LastName }: CustomerFields): void {
  if (IsPerson && !(FirstName && LastName)) {
    throw invalid('Customer', 'FirstName and LastName are required for a person.');
  }
  if (!IsPerson && !Name) throw invalid('Customer', 'Name is required for a company.');
}

function checkUnique(
  office: PowerOffice,
  company: Company,
  fields: CustomerFields,
  before: CustomerRow | undefined,
): void {
  const others = company.customers.all().filter(({ Id }) => Id !== before?.Id);
  const service = office.settings.current();
  const reference = fields.ExternalImportReference;
  const owner = others.find((each) => reference !== null && each.ExternalImportReference === reference);
  if (owner) {
    const detail = `ExternalImportReference is already in use. '${reference}' is used on (contact) Id = ${owner.Id}.`;
    throw taken(service, 'Customer', detail);
  }
  if (fields.Number !== null && others.some(({ Number }) => Number === fields.Number)) {
    throw taken(service, 'Customer', `Number ${fields.Number} is already in use.`);
  }
}

/** Documented: a number is also a ledger account and must lie in a series for customers. */
function checkSeries(company: Company, number: number): void {
  const isInside = customerSeries(company).some(
    ({ FromInclusive, ToInclusive }) => number >= FromInclusive && number <= ToInclusive,
  );
  if (!isInside) throw invalid('Customer', `Number ${number} is outside of the customer number series.`);
}

function nextNumber(company: Company): number {
  const used = new Set(company.customers.all().map(({ Number }) => Number));
  for (const { FromInclusive, ToInclusive } of customerSeries(company)) {
    for (let number = FromInclusive; number <= ToInclusive; number += 1) {
      if (!used.has(number)) return number;
    }
  }
  throw invalid('Customer', 'The customer number series is used up.');
}

function customerSeries(company: Company) {
  return company.numberSeries.all().filter((each) => each.SubLedgerNumberSeriesType === 'Customer');
}

/** Guessed: checked for companies with a Norwegian address only. */
function checkOrganizationNumber({ settings }: PowerOffice, fields: CustomerFields): void {
  const { OrganizationNumber, MailAddress, IsPerson } = fields;
  if (!settings.current().checksOrganizationNumbers || !OrganizationNumber || IsPerson) return;
  if (MailAddress?.CountryCode !== 'NO' || isOrganizationNumber(OrganizationNumber)) return;
  throw invalid('Customer', `OrganizationNumber '${OrganizationNumber}' is not valid.`);
}
