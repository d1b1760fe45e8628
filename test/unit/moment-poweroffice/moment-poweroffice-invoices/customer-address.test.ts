import { expect, test } from '@jest/globals';
import {
  addressChange,
  completeAddress,
  wantedAddress,
} from '../../../../functions/moment-poweroffice/moment-poweroffice-invoices/customer-address.ts';
import { mailAddress } from '../../../../shared/vendors/poweroffice/records.ts';
import { customerExample } from './invoice-examples.ts';

const empty = { addressLine1: null, addressLine2: null, addressLine3: null };
const wanted = (address: object) =>
  wantedAddress({
    ...customerExample,
    address: { ...empty, postalCode: null, postalPlace: null, countryCode: null, ...address },
  });
const held = mailAddress.parse({
  AddressLine1: 'Kaia 3',
  ZipCode: '5003',
  City: 'Bergen',
  CountryCode: 'NO',
});
const [ours, theirs] = [() => true, () => false];

test.each([
  ['of a country abroad without postcode and place', { countryCode: 'se' }, { CountryCode: 'SE' }],
  ['without postcode', { postalPlace: 'Dubai', countryCode: 'AE' }, { City: 'Dubai', CountryCode: 'AE' }],
  ['without place', { postalCode: '0161' }, { ZipCode: '0161' }],
])('I3 an address %s goes along with what it has', (_case, given, expected) => {
  expect(wanted(given)).toEqual(expected);
});

test.each([
  ['nothing', {}],
  ['Norway alone', { countryCode: 'NO' }],
  ['lines without postcode and place', { addressLine1: 'Kaia 3', countryCode: 'NO' }],
  ['a country that is no code', { countryCode: 'Sverige' }],
])('I3 %s is no address', (_case, given) => {
  expect(wanted(given)).toBeUndefined();
});

test('I3 what PowerOffice demands and Moment lacks is a dash', () => {
  expect(completeAddress({ CountryCode: 'SE' })).toEqual({ CountryCode: 'SE', ZipCode: '-', City: '-' });
  const dashes = mailAddress.parse({ ZipCode: '-', City: '-', CountryCode: 'SE' });
  expect(addressChange(dashes, { CountryCode: 'SE' }, theirs)).toBeUndefined();
});

test('I3 a country goes along, and what only bookkeepers know of the address stays', () => {
  const { AddressLine1, ZipCode, City } = held;
  expect(addressChange(held, { CountryCode: 'SE' }, theirs)).toEqual({
    ...{ AddressLine1, ZipCode, City, CountryCode: 'SE' },
  });
});

test('I3 a part that is emptied in Moment goes, where it came from there', () => {
  const city = (part: string) => part === 'ZipCode';
  expect(addressChange(held, { City: 'Bergen' }, city)).toMatchObject({
    ZipCode: '-',
    AddressLine1: 'Kaia 3',
  });
  expect(addressChange(held, {}, ours)).toBeNull();
  expect(addressChange(held, {}, theirs)).toBeUndefined();
});

test('I3 with postcode and place Moment’s address counts as a whole', () => {
  const whole = { ZipCode: '0161', City: 'Oslo' };
  expect(addressChange(held, whole, theirs)).toEqual(whole);
  expect(addressChange(mailAddress.parse(whole), whole, theirs)).toBeUndefined();
});
