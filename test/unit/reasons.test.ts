import { expect, test } from '@jest/globals';
import { timeReasons } from '../../functions/moco-awork/awork-moco-times/reasons.ts';
import { invoiceReasons } from '../../functions/moment-poweroffice/moment-poweroffice-invoices/reasons.ts';
import { absenceReasons } from '../../functions/personio-hq/personio-hq-absences/reasons.ts';
import { expenseReasons } from '../../functions/moment-poweroffice/poweroffice-moment-expenses/reasons.ts';
import { projectReasons } from '../../functions/moco-awork/moco-awork-projects/reasons.ts';
import { commonReasons } from '../../shared/common-reasons.ts';
import { pausedMail } from '../../shared/notices/notice.ts';
import type { Reason } from '../../shared/reason.ts';
import { languages, sentence } from '../../shared/reason.ts';

const tables = Object.entries({
  common: commonReasons,
  project: projectReasons,
  time: timeReasons,
  absence: absenceReasons,
  invoice: invoiceReasons,
  expense: expenseReasons,
});
const reasons = tables.flatMap(([table, entries]) =>
  Object.entries<Reason>(entries).map(([code, reason]): [string, string, Reason] => [table, code, reason]),
);
const placeholders = (text: string) =>
  // Sentences about problems are put together in every language.
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.replace(/_(en|de|no)$/, '')).toSorted();

test.each(reasons)('%s reason %s says the same in every language', (_table, code, reason) => {
  expect(reason.code).toBe(code);
  for (const language of languages) expect(reason.text[language].trim().length).toBeGreaterThan(10);
  for (const language of languages)
    expect(placeholders(reason.text[language])).toEqual(placeholders(reason.text.en));
  expect(reason.text.de).not.toBe(reason.text.en);
});

test.each(reasons.filter(([table]) => ['common', 'invoice', 'expense'].includes(table)))(
  '%s reason %s is there in Norwegian',
  (_table, _code, reason) => {
    expect(reason.text.no).not.toBe(reason.text.en);
  },
);

test('no two reasons of different tables share a code, so a code always means the same', () => {
  const codes = reasons.map(([, code]) => code);
  expect(codes).toEqual([...new Set(codes)]);
});

test('a detail that is missing shows, and one that looks like a placeholder is not filled again', () => {
  const reason = projectReasons['template-unknown'];
  expect(sentence(reason, { template: '{field}' }, 'de')).toBe(
    'In awork gibt es keine Projektvorlage „{field}“. Bitte „?“ in MOCO berichtigen und speichern.',
  );
});

const connection = {
  id: 'c1',
  connector: 'moco-awork',
  status: 'active',
  settings: {},
  accounts: {},
} as const;
const why = {
  reason: commonReasons['credentials-refused'],
  details: { vendor: 'moco', problem: 'Unauthorized' },
};

test.each([
  ['de', 'Tandem: Die Verbindung c1 wurde angehalten', 'moco lehnt den Schlüssel'],
  ['en', 'Tandem: the connection c1 has stopped', 'moco refuses the key'],
] as const)('the mail about a pause is in the language %s', (language, subject, text) => {
  const mail = pausedMail({ ...connection, notify: { email: 'a@example.org', language } }, why);
  expect(mail).toMatchObject({ to: 'a@example.org', subject, text: expect.stringContaining(text) });
});

test('nobody is mailed where no address is given', () => {
  expect(pausedMail(connection, why)).toBeUndefined();
});
