import { afterEach, expect, jest, test } from '@jest/globals';
import { readMailsAt } from '../../../infra/local/live/read-mails.ts';
import type { ServedLive } from '../../../infra/local/live/serve-live.ts';
import { createMailServer } from '../../../infra/local/mail-server.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import { pageText, servedPage } from './live-office.ts';

const open: ServedLive[] = [];
afterEach(async () => {
  for (const page of open.splice(0)) await page.close();
});

/** The live page beside a mail server that has sent these. */
async function serveWith(...mails: { subject: string; text?: string }[]) {
  const server = createMailServer(memoryCollections(), () => undefined);
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  for (const { subject, text = 'x' } of mails) {
    const Body = { Text: utf8(text), Html: utf8('<p>only in HTML</p>') };
    const email = {
      FromEmailAddress: 'Tandem <tandem@localhost>',
      Destination: { ToAddresses: ['a@example.org', 'b@example.org'] },
      Content: { Simple: { Subject: utf8(subject), Body } },
    };
    const sent = await server.request('/v2/email/outbound-emails', {
      method: 'POST',
      body: JSON.stringify(email),
    });
    expect(sent.status).toBe(200);
  }
  const ask: typeof fetch = async (input, init) => server.request(new Request(input, init));
  const page = await servedPage({ readMails: readMailsAt('http://mails.example', ask) });
  open.push(page);
  return page;
}

test('the live page leads to the mails that were sent, in its language', async () => {
  const { origin } = await serveWith();
  expect(await pageText(origin, '/?lang=de')).toContain(
    'href="/mails?lang=de">E-Mails, die gesendet wurden</a>',
  );
  expect(await pageText(origin, '/mails?lang=de')).toContain('Noch keine.');
});

test('mails are shown newest first, with subject, receivers and text', async () => {
  const { origin } = await serveWith({ subject: 'Erste' }, { subject: 'Zweite', text: 'Zeile 1\n\nZeile 2' });
  const text = await pageText(origin, '/mails');
  expect(text.indexOf('Zweite')).toBeLessThan(text.indexOf('Erste'));
  expect(text).toContain('a@example.org, b@example.org');
  expect(text).toContain('Zeile 1\n\nZeile 2');
  expect(text).not.toContain('only in HTML');
});

test('addresses in a mail can be followed, and nothing else in it becomes markup', async () => {
  const said =
    'Einzelheiten: http://127.0.0.1:1/connections/verlag?a=1&b=2\n<img src=x> "javascript:alert(1)" עמית 🦊';
  const { origin } = await serveWith({ subject: '<b>עמית</b>', text: said });
  const text = await pageText(origin, '/mails');
  expect(text).toContain('<a href="http://127.0.0.1:1/connections/verlag?a=1&amp;b=2"');
  expect(text).toContain('&lt;img src=x&gt;');
  expect(text).toContain('<h3>&lt;b&gt;עמית&lt;/b&gt;</h3>');
  expect(text).not.toMatch(/<img|<b>|href="javascript/);
});

test('of very many mails the last hundred are shown', async () => {
  const { origin } = await serveWith(
    ...Array.from({ length: 101 }, (_, index) => ({ subject: `Nr. ${index};` })),
  );
  const text = await pageText(origin, '/mails');
  expect(text).toContain('Nr. 100;');
  expect(text).not.toContain('Nr. 0;');
});

test('a mail server that does not answer is told calmly', async () => {
  const inTerminal = jest.spyOn(console, 'error').mockReturnValue(undefined);
  const page = await servedPage({ readMails: () => Promise.reject(new Error('gone')) });
  open.push(page);
  const response = await fetch(`${page.origin}/mails`);
  expect(response.status).toBe(500);
  expect(await response.text()).toContain('The page could not be made.');
  inTerminal.mockRestore();
});
