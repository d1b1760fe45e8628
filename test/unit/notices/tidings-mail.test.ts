import { expect, test } from '@jest/globals';
import {
  problem,
  problemDetails,
} from '../../../functions/moment-poweroffice/moment-poweroffice-invoices/problem.ts';
import { invoiceReasons } from '../../../functions/moment-poweroffice/moment-poweroffice-invoices/reasons.ts';
import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { Need } from '../../../shared/notices/need.ts';
import type { MailFacts, Trouble } from '../../../shared/notices/notice.ts';
import { isEmpty, type Tidings, tidingsMail } from '../../../shared/notices/tidings-mail.ts';
import type { Language } from '../../../shared/wording.ts';

const connection: Connection = {
  ...{ id: 'nordbyra-books', connector: 'moment-poweroffice', status: 'active' },
  ...{ settings: {}, accounts: {} },
};
const reason = invoiceReasons['invoice-refused'];
const refused: Trouble = {
  reason,
  details: {
    ...{ invoice: 10_023, customer: 'Fjordkraft Design AS' },
    ...problemDetails([problem('vat-code-missing', { account: '3010' })]),
  },
};
const need = (changes: Partial<Need> = {}): Need => ({ reason, count: 1, named: [refused], ...changes });
const nothingNew: Tidings = { fresh: [], still: [], solved: [], runsAgain: false };

function mailed(language: Language, tidings: Partial<Tidings>, facts: MailFacts = {}, contact?: string) {
  const notify = { email: 'regnskap@nordbyra.example', language, ...(contact && { contact }) };
  const mail = tidingsMail({ ...connection, notify }, { ...nothingNew, ...tidings }, facts);
  if (!mail) throw new Error('somebody is to be told');
  return mail;
}

test.each<[Language, string, string[]]>([
  ['en', 'one record needs you', ['Invoice 10023 to Fjordkraft Design AS', 'set it there']],
  ['de', 'Ein Datensatz braucht Sie', ['Rechnung 10023 an', 'bitte dort eintragen']],
  ['no', 'én post trenger deg', ['Faktura 10023 til', 'legg den inn der']],
])('I7 the mail in %s says which invoice, whose, why and what to do', (language, subject, parts) => {
  const mail = mailed(language, { fresh: [need()] });
  expect(mail.subject).toBe(`Moment ↔ PowerOffice Go: ${subject} (nordbyra-books)`);
  for (const part of [...parts, '3010']) {
    expect(mail.text).toContain(part);
    expect(mail.html).toContain(part);
  }
});

test('O9 of many records a few are named, the others counted, and what to do is said once', () => {
  const mail = mailed('no', { fresh: [need({ count: 5000, named: [refused, refused] })] });
  expect(mail.subject).toBe('Moment ↔ PowerOffice Go: 5000 poster trenger deg (nordbyra-books)');
  expect(mail.text.match(/^- Faktura 10023/gm)).toHaveLength(2);
  expect(mail.text).toContain('… og 4998 til.');
  expect(mail.text.match(/Når dette er gjort/g)).toHaveLength(1);
});

test('O9 where some of a cause were told before, the mail says how many there are in all', () => {
  const mail = mailed('en', { fresh: [need({ inAll: 12 })] });
  expect(mail.subject).toContain('one record needs you');
  expect(mail.text).toContain('12 are open for this reason in all.');
});

test('I7 a reason that names no record is told with the record it is about', () => {
  const details = { vendor: 'moment', call: 'POST /projectExpenses', problem: 'no such activity' };
  const trouble: Trouble = {
    reason: commonReasons['vendor-refused'],
    details,
    record: { kind: { en: 'voucher', de: 'Beleg', no: 'bilag' }, id: '2026-03-04/15545' },
  };
  expect(mailed('en', { fresh: [need({ reason: trouble.reason, named: [trouble] })] }).text).toContain(
    '- voucher 2026-03-04/15545: Moment did not take the change: no such activity.',
  );
});

test.each<[string, Partial<Tidings>, string]>([
  [
    'what is new',
    { fresh: [need()], still: [need({ count: 3 })], solved: [need()] },
    'Ein Datensatz braucht Sie (',
  ],
  [
    'else what is still open',
    { still: [need({ count: 3 })], solved: [need()] },
    '3 Datensätze brauchen Sie noch',
  ],
  ['else what is solved', { solved: [need({ count: 2 })] }, 'Erledigt, 2 Datensätze'],
  ['else that it runs again', { runsAgain: true, solved: [need()] }, 'läuft wieder'],
])('O9 the subject says %s', (_what, tidings, subject) => {
  expect(mailed('de', tidings).subject).toContain(subject);
});

test('O9 what is solved is named, and nothing is asked for it', () => {
  const mail = mailed('de', { solved: [need()] });
  expect(mail.text).toContain('- Rechnung 10023 an Fjordkraft Design AS');
  expect(mail.text).not.toContain('Ist das erledigt');
});

test('O9 the mail leads to the page of the connection where there is a console, and nowhere where there is none', () => {
  const url = 'https://console.tandem.example/connections/nordbyra-books';
  const mail = mailed('en', { fresh: [need()] }, { consoleUrl: 'https://console.tandem.example' });
  expect(mail.text).toContain(`Your connection: ${url}`);
  expect(mail.html).toContain(`<a href="${url}">Your connection</a>`);
  expect(mailed('en', { fresh: [need()] }).html).not.toContain('href');
});

test('O9 each record that is named leads to its page where there is a console, and what is solved leads nowhere', () => {
  const path = '/connections/nordbyra-books/records/moment-poweroffice-invoices/invoice/7%2F1';
  const named = [{ ...refused, path }, refused];
  const facts = { consoleUrl: 'https://console.tandem.example' };
  const mail = mailed('de', { fresh: [need({ count: 2, named })] }, facts);
  expect(mail.text).toContain(`\n  Einzelheiten: ${facts.consoleUrl}${path}\n- Rechnung`);
  expect(mail.html.match(/>Einzelheiten</g)).toHaveLength(1);
  expect(mail.html).toContain(`<a href="${facts.consoleUrl}${path}">Einzelheiten</a></li>`);
  expect(mailed('de', { fresh: [need({ named })] }).text).not.toContain('Einzelheiten');
  expect(mailed('de', { solved: [need({ named })] }, facts).text).not.toContain('Einzelheiten');
});

test.each([
  ['an address', 'hilfe@nordbyra.example', 'hilfe@nordbyra.example'],
  ['a name with an address', 'Jana Petersen <jana@nordbyra.example>', 'jana@nordbyra.example'],
  ['a name and a number', 'Jana Petersen (Durchwahl 12)', undefined],
])('O9 every mail names whom to ask; %s', (_what, contact, replyTo) => {
  const mail = mailed('de', { fresh: [need()] }, {}, contact);
  expect(mail.text).toContain(`Bei Fragen geben Sie bitte ${contact} Bescheid.`);
  expect(mail.replyTo).toBe(replyTo);
});

test('O9 nothing that people typed becomes markup', () => {
  const details = { ...refused.details, customer: '<img src="https://evil.example"> & Co' };
  const { html } = mailed('en', { fresh: [need({ named: [{ reason, details }] })] });
  expect(html).toContain('&lt;img src=&quot;https://evil.example&quot;&gt; &amp; Co');
  expect(html).not.toMatch(/<(img|script|link)|url\(/);
});

test.each<[Language, string]>([
  ['en', 'en'],
  ['de', 'de'],
  ['no', 'nb'],
])('O9 a screen reader is told the language: %s', (language, tag) => {
  expect(mailed(language, { fresh: [need()] }).html).toContain(`<html lang="${tag}">`);
});

test('O9 nobody is mailed where no address is given', () => {
  expect(tidingsMail(connection, { ...nothingNew, fresh: [need()] })).toBeUndefined();
  expect(isEmpty(nothingNew)).toBe(true);
});
