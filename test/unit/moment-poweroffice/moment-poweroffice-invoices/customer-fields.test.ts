import { expect, test } from '@jest/globals';
import { wantedCustomer } from '../../../../functions/moment-poweroffice/moment-poweroffice-invoices/customer-fields.ts';
import { customerExample } from './invoice-examples.ts';

const numberOf = (companyRegistrationNumber: string, countryCode: string) => {
  const lines = { addressLine1: null, addressLine2: null, addressLine3: null };
  const address = { ...lines, postalCode: '1', postalPlace: 'By', countryCode };
  const customer = { ...customerExample, companyRegistrationNumber, address };
  return wantedCustomer(customer, 'acme').texts.OrganizationNumber;
};

test('a Norwegian organisation number is written plainly, also of a customer abroad; others stay as they are', () => {
  expect(numberOf('NO 981 566 378 MVA', 'NO')).toBe('981566378');
  expect(numberOf('NO 981 566 378 MVA', 'SE')).toBe('981566378');
  expect(numberOf('556012-3456', 'SE')).toBe('556012-3456');
});
