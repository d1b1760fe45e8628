import type { MomentCustomer } from '../../../shared/vendors/moment/records.ts';
import type { CustomerFields, MailAddressFields } from '../../../shared/vendors/poweroffice/contact-calls.ts';
import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';
import type { PowerOfficeCustomer } from '../../../shared/vendors/poweroffice/records.ts';
import type { ReferenceData } from '../reference-data.ts';
import { isOrganizationNumber, plainOrganizationNumber } from './norwegian-numbers.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';
import { importReference } from './invoice-link.ts';

const NORWAY = 'NO';

/** What PowerOffice cannot take of a customer. Only Norwegian organisation numbers are known well enough to check. */
export function customerProblems(customer: MomentCustomer, { customerSeries }: ReferenceData): Problem[] {
  const { customerNumber } = customer;
  const number = Number(customerNumber);
  const fits = customerSeries.some(
    ({ FromInclusive, ToInclusive }) => number >= FromInclusive && number <= ToInclusive,
  );
  const series = customerSeries
    .map(({ FromInclusive, ToInclusive }) => `${FromInclusive}–${ToInclusive}`)
    .join(', ');
  const organizationNumber = customer.companyRegistrationNumber?.trim() ?? '';
  const isWrong =
    organizationNumber !== '' &&
    countryOf(customer) === NORWAY &&
    !isOrganizationNumber(plainOrganizationNumber(organizationNumber));
  return [
    ...(customer.name.trim() === '' ? [problem('name-missing', { number: customerNumber })] : []),
    ...(/^\d+$/.test(customerNumber) && fits
      ? []
      : [problem('customer-number-unfit', { customer: customerNumber, series })]),
    ...(isWrong
      ? [problem('organization-number-wrong', { organizationNumber, customer: customerNumber })]
      : []),
  ];
}

export function wantedCustomer(customer: MomentCustomer, companyCode: string): CustomerFields {
  const organizationNumber = customer.companyRegistrationNumber?.trim() ?? '';
  const address = mailAddress(customer);
  return {
    Number: Number(customer.customerNumber),
    IsPerson: false,
    Name: customer.name.trim(),
    ...(organizationNumber && { OrganizationNumber: plainNumber(organizationNumber, customer) }),
    ...(customer.email?.trim() && { EmailAddress: customer.email.trim() }),
    ...(customer.invoiceEmail?.trim() && { InvoiceEmailAddress: customer.invoiceEmail.trim() }),
    ...(address && { MailAddress: address }),
    ExternalImportReference: importReference(companyCode, 'customer', customer.id),
  };
}

/**
 * Fields that differ in PowerOffice. The number never changes, and what Moment leaves empty stays as it is there:
 * bookkeepers add what Moment does not know.
 */
export function customerChanges(existing: PowerOfficeCustomer, wanted: CustomerFields): PatchChanges {
  const { Name, OrganizationNumber, EmailAddress, InvoiceEmailAddress, MailAddress } = wanted;
  const texts = { Name, OrganizationNumber, EmailAddress, InvoiceEmailAddress };
  const changed = Object.entries(texts).filter(
    ([field, value]) => value !== undefined && value !== textOf(existing, field),
  );
  const isMoved = MailAddress !== undefined && !isSameAddress(existing.MailAddress, MailAddress);
  return { ...Object.fromEntries(changed), ...(isMoved && { MailAddress }) };
}

function textOf(existing: PowerOfficeCustomer, field: string): unknown {
  return Object.entries(existing).find(([name]) => name === field)?.[1];
}

function isSameAddress(existing: PowerOfficeCustomer['MailAddress'], wanted: MailAddressFields): boolean {
  const given = { AddressLine1: '', AddressLine2: '', CountryCode: NORWAY, ...wanted };
  return (
    (existing?.AddressLine1 ?? '') === given.AddressLine1 &&
    (existing?.AddressLine2 ?? '') === given.AddressLine2 &&
    existing?.ZipCode === given.ZipCode &&
    existing.City === given.City &&
    (existing.CountryCode ?? NORWAY) === given.CountryCode
  );
}

/** Left out as a whole without postcode and place, which PowerOffice requires. Its lines hold 200 characters. */
function mailAddress({ address }: MomentCustomer): MailAddressFields | undefined {
  const ZipCode = address?.postalCode?.trim() ?? '';
  const City = address?.postalPlace?.trim() ?? '';
  if (!address || ZipCode === '' || City === '') return undefined;
  const first = address.addressLine1?.trim() ?? '';
  const rest = [address.addressLine2, address.addressLine3].map((line) => line?.trim() ?? '').filter(Boolean);
  const country = address.countryCode?.trim().toUpperCase() ?? '';
  return {
    ...(first && { AddressLine1: first.slice(0, 200) }),
    ...(rest.length > 0 && { AddressLine2: rest.join(', ').slice(0, 200) }),
    ZipCode: ZipCode.slice(0, 50),
    City: City.slice(0, 100),
    ...(/^[A-Z]{2}$/.test(country) && { CountryCode: country }),
  };
}

/** A Norwegian number is written as such wherever the customer sits; of others the form is not known. */
function plainNumber(organizationNumber: string, customer: MomentCustomer): string {
  const plain = plainOrganizationNumber(organizationNumber);
  return countryOf(customer) === NORWAY || isOrganizationNumber(plain) ? plain : organizationNumber;
}

function countryOf({ address }: MomentCustomer): string {
  return address?.countryCode?.trim().toUpperCase() || NORWAY;
}
