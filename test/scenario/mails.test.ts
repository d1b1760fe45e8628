import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eventually } from './eventually.ts';
import { notifyAll } from './moment-poweroffice/add-connection.ts';
import type { BooksOffice } from './moment-poweroffice/office.ts';
import { CONNECTION, booksOffice, line } from './moment-poweroffice/office.ts';
import type { Letters } from './ops-answers.ts';
import { sentMails, tellPeople } from './people-told.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let office: BooksOffice;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moment-poweroffice' });
  office = booksOffice(suite);
  await office.firstComparisons();
});
afterAll(() => suite.stop());

const office1 = 'regnskap@nordbyra.example';

/** An invoice whose account PowerOffice does not have, once it is parked. */
async function refusedInvoice(accountNumber: string) {
  const customer = await office.customer();
  const invoice = await office.finalized(customer.id, [{ ...line, accountNumber }]);
  await eventually('the dead letter', async () => {
    const which = ['--connection', CONNECTION, '--id', String(invoice.id)];
    return (await suite.ops<Letters>('dlq', 'list', ...which)).json.letters.length > 0;
  });
  return invoice;
}

async function mailsTo(address: string) {
  return (await sentMails(suite)).filter(({ to }) => to.includes(address));
}

test('O9 what needs somebody is mailed once, from Tandem, and as solved once it is', async () => {
  await notifyAll(suite, CONNECTION, [office1]);
  await tellPeople(suite, CONNECTION);
  const before = (await mailsTo(office1)).length;
  const { id, number } = await refusedInvoice('3997');
  for (const _again of [1, 2]) await tellPeople(suite, CONNECTION);
  await suite.ops('connections', 'pause', CONNECTION);
  await tellPeople(suite, CONNECTION);
  await suite.ops('connections', 'resume', CONNECTION);
  await office.idle();
  await tellPeople(suite, CONNECTION);
  const [told, ...more] = (await mailsTo(office1)).slice(before);
  expect(more).toEqual([]);
  expect(told).toMatchObject({
    from: 'Tandem <tandem@localhost>',
    subject: 'Moment ↔ PowerOffice Go: én post trenger deg (nordbyra-books)',
    html: expect.stringContaining('<html lang="nb">'),
  });
  for (const written of [told?.text, told?.html]) expect(written).toContain(`Faktura ${number} til`);

  await office.inGo('addAccount', { accountNo: 3997, name: 'Ny konto', vatCode: '3' });
  await office.act('setAccountVatCode', '3997', '3');
  await suite.ops('dlq', 'replay', '--connection', CONNECTION, '--id', String(id));
  await office.posted(number);
  await office.idle();
  for (const _again of [1, 2]) await tellPeople(suite, CONNECTION);
  const [, solved, ...later] = (await mailsTo(office1)).slice(before);
  expect(later).toEqual([]);
  expect(solved).toMatchObject({
    subject: 'Moment ↔ PowerOffice Go: løst, én post (nordbyra-books)',
    text: expect.stringContaining(`Faktura ${number} til`),
  });
});

test('O9 a mail that comes back is noted with the connection, and shown to operators', async () => {
  const lost = 'borte@bounce.example';
  await notifyAll(suite, CONNECTION, [lost]);
  await tellPeople(suite, CONNECTION);
  await refusedInvoice('3996');
  await tellPeople(suite, CONNECTION);
  expect(await mailsTo(lost)).not.toEqual([]);
  const bounces = await eventually('the bounce', async () => {
    const { json } = await suite.ops<{ bounces: object[] }>('status', CONNECTION);
    return json.bounces.length > 0 && json.bounces;
  });
  expect(bounces).toMatchObject([{ address: lost, kind: 'bounced', why: 'smtp; 550 5.1.1 user unknown' }]);
  await notifyAll(suite, CONNECTION, [office1]);
  expect((await suite.ops<{ bounces: object[] }>('status', CONNECTION)).json.bounces).toEqual([]);
});
