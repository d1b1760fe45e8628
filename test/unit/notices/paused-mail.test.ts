import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import { pausedMail } from '../../../shared/notices/paused-mail.ts';
import type { Reason } from '../../../shared/reason.ts';
import type { Language } from '../../../shared/wording.ts';

const connection: Connection = {
  ...{ id: 'nord', connector: 'moco-awork', status: 'active', settings: {}, accounts: {} },
};
const why = {
  reason: commonReasons['credentials-refused'],
  details: { vendor: 'moco', problem: 'Unauthorized' },
};
const since = '2026-11-28T15:46:00.000Z';
const mailed = (
  language: Language,
  rest: Partial<NonNullable<Connection['notify']>> = {},
  supportContact?: string,
) =>
  pausedMail(
    { ...connection, notify: { email: 'a@example.org', language, ...rest } },
    { why, since },
    { supportContact },
  );

test.each<[Language, string, string]>([
  ['de', 'MOCO ↔ awork steht seit 16:46 (nord)', 'unter Einstellungen → Erweiterungen → API & Webhooks'],
  ['en', 'MOCO ↔ awork has stopped at 15:46 UTC (nord)', 'under Settings → Extensions → API & Webhooks'],
  ['no', 'MOCO ↔ awork har stått siden 16:46 (nord)', 'Lag en ny API-nøkkel i MOCO'],
])(
  'O9 the mail about a stop says in %s what stopped, when, and where a new key is made',
  (language, subject, place) => {
    expect(mailed(language)).toMatchObject({ to: ['a@example.org'], subject });
    expect(mailed(language)?.text).toContain(place);
  },
);

test('O9 the mail names whom to tell: the connection’s own contact, else that of who runs Tandem, else support', () => {
  expect(mailed('de', { contact: 'Jana Petersen (Durchwahl 12)' }, 'hilfe@example.org')?.text).toContain(
    'geben Sie Jana Petersen (Durchwahl 12) Bescheid',
  );
  expect(mailed('de', {}, 'hilfe@example.org')?.text).toContain('geben Sie hilfe@example.org Bescheid');
  expect(mailed('de')?.text).toContain('geben Sie dem Support von Tandem Bescheid');
});

const consoleUrl = 'https://console.tandem.example';
const withConsole = (reason: Reason, language: Language = 'de') =>
  pausedMail(
    { ...connection, notify: { email: 'a@example.org', language, contact: 'Jana Petersen' } },
    { why: { ...why, reason }, since },
    { consoleUrl },
  );

test.each<[Language, string, string]>([
  ['de', 'tragen Sie auf der Seite „Zugänge“ ein, was MOCO anzeigt', 'Zugänge Ihrer Verbindung'],
  ['en', 'enter on the page “Access” what MOCO shows', 'Access of your connection'],
  ['no', 'skriv inn på siden «Tilganger» det MOCO viser', 'Tilganger for tilkoblingen din'],
])(
  'O12: where there is a console, the mail in %s leads to the page that takes the new key',
  (language, todo, link) => {
    const mail = withConsole(commonReasons['credentials-refused'], language);
    expect(mail?.text).toContain(todo);
    expect(mail?.text).toContain(`${link}: ${consoleUrl}/connections/nord/keys`);
    expect(mail?.html).toContain(`<a href="${consoleUrl}/connections/nord/keys">${link}</a>`);
  },
);

test('O12: whoever was never invited to that page still reads whom to tell', () => {
  expect(withConsole(commonReasons['credentials-refused'])?.text).toContain(
    'Sind Sie zu dieser Seite nicht eingeladen oder haben Sie Fragen, geben Sie bitte Jana Petersen Bescheid.',
  );
});

test('O12: a stop that no key ends leads to the connection, and asks nobody for one', () => {
  const mail = withConsole(commonReasons['base-url-refused']);
  expect(mail?.text).toContain(`Ihre Verbindung: ${consoleUrl}/connections/nord\n`);
  expect(mail?.text).not.toContain('Zugänge');
});

test('O9 without a console the mail names no page', () => {
  expect(mailed('de')?.text).not.toMatch(/Zugänge|Seite/);
});

test('I7 a mail goes to every address that is given', () => {
  const email = ['a@example.org', 'b@example.org'];
  expect(mailed('en', { email })?.to).toEqual(email);
});

test('O9 nobody is mailed where no address is given', () => {
  expect(pausedMail(connection, { why, since })).toBeUndefined();
});
