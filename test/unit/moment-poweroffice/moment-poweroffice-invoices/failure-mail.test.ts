import { expect, test } from '@jest/globals';
import {
  problem,
  problemDetails,
} from '../../../../functions/moment-poweroffice/moment-poweroffice-invoices/problem.ts';
import { invoiceReasons } from '../../../../functions/moment-poweroffice/moment-poweroffice-invoices/reasons.ts';
import { commonReasons } from '../../../../shared/common-reasons.ts';
import type { Connection } from '../../../../shared/connections/connection.ts';
import type { Trouble } from '../../../../shared/notices/notice.ts';
import { failureMail } from '../../../../shared/notices/failure-mail.ts';
import type { Language } from '../../../../shared/wording.ts';

const connection: Connection = {
  ...{ id: 'nordbyra-books', connector: 'moment-poweroffice', status: 'active' },
  ...{ settings: {}, accounts: {} },
};
const refused: Trouble = {
  reason: invoiceReasons['invoice-refused'],
  details: {
    ...{ invoice: 10_023, customer: 'Fjordkraft Design AS' },
    ...problemDetails([problem('vat-code-missing', { account: '3010' })]),
  },
};
const mailed = (language: Language, troubles: Trouble[]) =>
  failureMail({ ...connection, notify: { email: 'regnskap@nordbyra.example', language } }, troubles);

test.each<[Language, string, string[]]>([
  ['en', 'one record needs you', ['Invoice 10023 to Fjordkraft Design AS', 'set it there']],
  ['de', 'Ein Datensatz braucht Sie', ['Rechnung 10023 an', 'bitte dort eintragen']],
  ['no', 'én post trenger deg', ['Faktura 10023 til', 'legg den inn der']],
])('I7 the mail in %s says which invoice, whose, why and what to do', (language, subject, parts) => {
  const mail = mailed(language, [refused]);
  expect(mail?.subject).toBe(`Moment ↔ PowerOffice Go: ${subject} (nordbyra-books)`);
  for (const part of [...parts, '3010']) expect(mail?.text).toContain(part);
});

test('I7 many records come in one mail, and beyond fifty only their number', () => {
  const mail = mailed('no', Array<Trouble>(60).fill(refused));
  expect(mail?.subject).toBe('Moment ↔ PowerOffice Go: 60 poster trenger deg (nordbyra-books)');
  expect(mail?.text.match(/^- Faktura 10023/gm)).toHaveLength(50);
  expect(mail?.text).toContain('… og 10 til.');
});

test('I7 a reason that names no record is told with the record it is about', () => {
  const details = { vendor: 'moment', call: 'POST /projectExpenses', problem: 'no such activity' };
  const trouble: Trouble = {
    reason: commonReasons['vendor-refused'],
    details,
    record: { kind: { en: 'voucher', de: 'Beleg', no: 'bilag' }, id: '2026-03-04/15545' },
  };
  expect(mailed('en', [trouble])?.text).toContain(
    '- voucher 2026-03-04/15545: Moment did not take the change: no such activity.',
  );
});
