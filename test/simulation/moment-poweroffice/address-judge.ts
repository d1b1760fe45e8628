import type { CustomerRow } from '../../vendors/moment/records.ts';
import type { Books } from './firm.ts';

type Address = Books['customers'][number]['MailAddress'];

/** Postcode and place make an address of Moment's. Without both, what Moment says of it is there, and the rest may be bookkeepers'. */
export function wrongAddress(
  { customerNumber, address }: CustomerRow,
  held: Address,
  kept: (field: string, held: string) => string | null,
): string[] {
  const said = saidOf(address);
  const shown = shownOf(held);
  const isAbroad = said.CountryCode !== 'NO';
  const isWhole = said.ZipCode !== '' && said.City !== '';
  const isNone = said.ZipCode === '' && said.City === '' && !isAbroad;
  const wrong = Object.entries(said).filter(([part, text]) => {
    const is = shown[part] ?? '';
    if (isWhole) return is !== text;
    if (text !== '' && !isNone) return is !== text;
    return is !== '' && is !== '-' && is !== 'NO' && kept(`MailAddress/${part}`, is) === null;
  });
  return wrong.map(
    ([part, text]) => `customer ${customerNumber} has ${part} "${shown[part]}" instead of "${text}"`,
  );
}

function saidOf(address: CustomerRow['address']): Record<string, string> {
  return {
    AddressLine1: address.addressLine1 ?? '',
    AddressLine2: [address.addressLine2, address.addressLine3].filter(Boolean).join(', '),
    ZipCode: address.postalCode ?? '',
    City: address.postalPlace ?? '',
    CountryCode: (address.countryCode ?? 'NO').toUpperCase(),
  };
}

function shownOf(held: Address): Partial<Record<string, string>> {
  if (!held) return { CountryCode: 'NO' };
  const { AddressLine1, AddressLine2, ZipCode, City, CountryCode } = held;
  return { AddressLine1: AddressLine1 ?? '', AddressLine2: AddressLine2 ?? '', ZipCode, City, CountryCode };
}
