import { expect, test } from '@jest/globals';
import { fieldText, valueText } from '../../../../functions/console/page/field-text.ts';
import type { FieldWord } from '../../../../shared/fields.ts';
import { findFieldWord, yesOrNo } from '../../../../shared/fields.ts';
import type { Language } from '../../../../shared/wording.ts';

const named = { en: 'field', de: 'Feld', no: 'felt' };
const words = {
  day: { ...named, form: 'days' },
  hours: { ...named, form: 'duration' },
  amount: { ...named, form: 'amount' },
  crowns: { ...named, form: 'amount', currency: 'NOK' },
  flag: { ...named, values: yesOrNo },
  task: { ...named, form: 'titled', values: { open: { en: 'open', de: 'offen', no: 'åpen' } } },
  text: named,
} as const satisfies Record<string, FieldWord>;

test.each<[keyof typeof words, string, Record<Language, string>]>([
  ['day', '2026-11-30', { en: '30 Nov 2026', de: '30. Nov. 2026', no: '30. nov. 2026' }],
  [
    'day',
    '2026-05-04 pm – 2026-05-06',
    {
      en: '4 May 2026 afternoon – 6 May 2026',
      de: '4. Mai 2026 nachmittags – 6. Mai 2026',
      no: '4. mai 2026 ettermiddag – 6. mai 2026',
    },
  ],
  ['hours', '1:30:00', { en: '1:30 h', de: '1:30 h', no: '1:30 t' }],
  ['hours', '0:01:30', { en: '0:01:30 h', de: '0:01:30 h', no: '0:01:30 t' }],
  ['amount', '1234.5', { en: '1,234.50', de: '1.234,50', no: '1 234,50' }],
  ['crowns', '-1234.50', { en: '-NOK 1,234.50', de: '-1.234,50 NOK', no: '−1 234,50 kr' }],
  ['flag', 'no', { en: 'no', de: 'nein', no: 'nei' }],
  ['task', '"Konzept", open', { en: '“Konzept”, open', de: '„Konzept“, offen', no: '«Konzept», åpen' }],
  ['text', '2026-11-30 "yes"', { en: '2026-11-30 "yes"', de: '2026-11-30 "yes"', no: '2026-11-30 "yes"' }],
])('O9: a value of the kind %s, %s, is said as people of a language read it', (kind, exact, said) => {
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  for (const [language, text] of Object.entries(said) as [Language, string][])
    expect(plain(valueText(exact, words[kind], language))).toBe(text);
});

test('O9: an amount is said with the currency of its side, and with one that nobody knows as a number', () => {
  expect(valueText('10.00', words.amount, 'de', 'EUR')).toBe('10,00\u00a0€');
  expect(valueText('10.00', words.amount, 'de', 'Kronen')).toBe('10,00');
});

test('O9: a field of one of several things says which', () => {
  expect(fieldText({ field: 'field' }, named, 'de')).toBe('Feld');
  expect(fieldText({ field: 'field', of: '"Hotel" (17)' }, named, 'no')).toBe('Felt «Hotel» (17)');
  expect(fieldText({ field: 'field', of: '2026-03-09 – 2026-03-13' }, named, 'de')).toBe(
    'Feld 9. März 2026 – 13. März 2026',
  );
});

test('a field without words in every language is not shown at all', () => {
  expect(() => findFieldWord({ field: 'secret' }, [named])).toThrow('secret');
});
