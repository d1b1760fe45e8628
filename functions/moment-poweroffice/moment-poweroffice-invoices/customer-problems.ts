import type { MomentCustomer } from '../../../shared/vendors/moment/records.ts';
import type { ReferenceData } from '../reference-data.ts';
import { NORWAY } from './customer-address.ts';
import { isOrganizationNumber, plainOrganizationNumber } from './norwegian-numbers.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';

/** What PowerOffice cannot take of a customer. Only Norwegian organisation numbers are known well enough to check. */
export function customerProblems(customer: MomentCustomer, reference: ReferenceData): Problem[] {
  const { customerNumber } = customer;
  const organizationNumber = customer.companyRegistrationNumber?.trim() ?? '';
  const isWrong =
    organizationNumber !== '' &&
    countryOf(customer) === NORWAY &&
    !isOrganizationNumber(plainOrganizationNumber(organizationNumber));
  return [
    ...(customer.name.trim() === '' ? [problem('name-missing', { number: customerNumber })] : []),
    ...numberProblems(customerNumber, reference),
    ...(isWrong
      ? [problem('organization-number-wrong', { organizationNumber, customer: customerNumber })]
      : []),
  ];
}

/** Moment owns the number; the series is PowerOffice's. */
function numberProblems(customer: string, { customerSeries }: ReferenceData): Problem[] {
  if (!/^\d+$/.test(customer)) return [problem('customer-number-not-digits', { customer })];
  const isIn = customerSeries.some(
    ({ FromInclusive, ToInclusive }) => Number(customer) >= FromInclusive && Number(customer) <= ToInclusive,
  );
  const series = customerSeries
    .map(({ FromInclusive, ToInclusive }) => `${FromInclusive}–${ToInclusive}`)
    .join(', ');
  return isIn ? [] : [problem('customer-number-unfit', { customer, series })];
}

export function countryOf({ address }: Pick<MomentCustomer, 'address'>): string {
  return address?.countryCode?.trim().toUpperCase() || NORWAY;
}
