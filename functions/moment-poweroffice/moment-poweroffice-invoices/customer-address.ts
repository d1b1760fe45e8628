import type { MomentCustomer } from '../../../shared/vendors/moment/records.ts';
import type { MailAddressFields } from '../../../shared/vendors/poweroffice/contact-calls.ts';
import type { PowerOfficeCustomer } from '../../../shared/vendors/poweroffice/records.ts';

/** Go takes it where no country is said. */
export const NORWAY = 'NO';
/** Go demands postcode and place of every address; what neither side knows is written so. */
const UNKNOWN = '-';

export const addressParts = ['AddressLine1', 'AddressLine2', 'ZipCode', 'City', 'CountryCode'] as const;
type Part = (typeof addressParts)[number];

/** What Moment says of an address; each part may be missing. */
export type AddressWish = Partial<Record<Part, string>>;
type Held = PowerOfficeCustomer['MailAddress'];

/** Undefined where Moment knows neither postcode nor place, and no country abroad. Lines hold 200 characters. */
export function wantedAddress({ address }: MomentCustomer): AddressWish | undefined {
  const said = (text: string | null | undefined) => text?.trim() ?? '';
  const [ZipCode, City] = [said(address?.postalCode), said(address?.postalPlace)];
  const country = said(address?.countryCode).toUpperCase();
  const isAbroad = /^[A-Z]{2}$/.test(country) && country !== NORWAY;
  if (ZipCode === '' && City === '' && !isAbroad) return undefined;
  const rest = [said(address?.addressLine2), said(address?.addressLine3)].filter(Boolean).join(', ');
  const all: Record<Part, string> = {
    AddressLine1: said(address?.addressLine1).slice(0, 200),
    AddressLine2: rest.slice(0, 200),
    ZipCode: ZipCode.slice(0, 50),
    City: City.slice(0, 100),
    CountryCode: /^[A-Z]{2}$/.test(country) ? country : '',
  };
  return Object.fromEntries(addressParts.filter((part) => all[part] !== '').map((part) => [part, all[part]]));
}

/** Whether nothing is missing that Go demands. */
export function isWhole({ ZipCode, City }: AddressWish): boolean {
  return ZipCode !== undefined && City !== undefined;
}

/** An address as Go takes it. */
export function completeAddress(wish: AddressWish): MailAddressFields {
  return { ...wish, ZipCode: wish.ZipCode ?? UNKNOWN, City: wish.City ?? UNKNOWN };
}

/**
 * What the address is to be: null to remove it, undefined to leave it. With postcode and place Moment's address counts
 * as a whole. Of a part that it lacks otherwise, what Go has stays, unless it `isOurs`.
 */
export function addressChange(
  held: Held,
  wish: AddressWish,
  isOurs: (part: Part) => boolean,
): MailAddressFields | null | undefined {
  const target: AddressWish = { ...wish };
  for (const part of isWhole(wish) ? [] : addressParts) {
    const kept = known(held, part);
    if (target[part] === undefined && kept !== '' && !isOurs(part)) target[part] = kept;
  }
  if (saysNothing(target)) return addressParts.some((part) => known(held, part) !== '') ? null : undefined;
  const isSame = addressParts.every((part) => shown(held, part) === shown(completeAddress(target), part));
  return held && isSame ? undefined : completeAddress(target);
}

/** Norway alone is no address. */
function saysNothing({ CountryCode = NORWAY, ...rest }: AddressWish): boolean {
  return CountryCode === NORWAY && Object.keys(rest).length === 0;
}

/** The parts of an address that are Moment's, as Go holds them. */
export function partsSaid(wish: AddressWish, held: Held): [path: string, held: unknown][] {
  const ours = addressParts.filter((part) => isWhole(wish) || wish[part] !== undefined);
  return ours.map((part) => [partPath(part), shown(held, part)]);
}

export function partPath(part: Part): string {
  return `MailAddress/${part}`;
}

/** What a part says; nothing where it only fills a gap. */
function known(held: Held, part: Part): string {
  const text = held?.[part] ?? '';
  return text === UNKNOWN ? '' : text;
}

/** For comparing and remembering: empty and Norway count as said. */
export function shown(held: Held | MailAddressFields | undefined, part: Part): string {
  return held?.[part] || (part === 'CountryCode' ? NORWAY : '');
}
