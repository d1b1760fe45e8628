import { expect, test } from '@jest/globals';
import {
  isOrganizationNumber,
  isPaymentId,
  plainOrganizationNumber,
} from '../../../../functions/moment-poweroffice/moment-poweroffice-invoices/norwegian-numbers.ts';

test.each(['2345676', '0043450234125', '23000434502341244', '0043455', '0100230', '01290865'])(
  'I9 %s is a payment id of modulus 10',
  (text) => {
    expect(isPaymentId(text)).toBe(true);
  },
);

test.each(['2345674', '100030', '1', '12345678901234567890123456', '12345-6', ''])(
  'I9 "%s" is no payment id',
  (text) => {
    expect(isPaymentId(text)).toBe(false);
  },
);

test.each(['981566378', '980386465', '123456785'])('I9 %s is an organisation number', (text) => {
  expect(isOrganizationNumber(text)).toBe(true);
});

test.each(['123456789', '12345678', '1234567890', '12345678A', '100000130'])(
  'I9 %s is no organisation number',
  (text) => {
    expect(isOrganizationNumber(text)).toBe(false);
  },
);

test.each(['NO 981 566 378 MVA', 'no981566378mva', '981566378'])(
  'an organisation number is read from "%s"',
  (text) => {
    expect(plainOrganizationNumber(text)).toBe('981566378');
  },
);
