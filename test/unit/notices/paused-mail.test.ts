import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import { pausedMail } from '../../../shared/notices/paused-mail.ts';
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

test('I7 a mail goes to every address that is given', () => {
  const email = ['a@example.org', 'b@example.org'];
  expect(mailed('en', { email })?.to).toEqual(email);
});

test('O9 nobody is mailed where no address is given', () => {
  expect(pausedMail(connection, { why, since })).toBeUndefined();
});
