import { expect, test } from '@jest/globals';
import type { Language } from '../../../shared/wording.ts';
import { sentence } from '../../../shared/reason.ts';
import { momentReasons } from '../../../shared/vendors/moment/reasons.ts';
import { company, expensesDirection, openBooksHarness } from './books-harness.ts';
import { checklist } from './setup-harness.ts';

const WRONG = 'feil-kode';

const paused = async ({ stores }: Awaited<ReturnType<typeof openBooksHarness>>) =>
  (await stores.connections.get('c1'))?.paused;

test.each(['invoice', 'customer', 'project'])(
  'O5 with a company code that Moment does not know, a %s is not taken for gone: the connection pauses and names the code',
  async (entity) => {
    const harness = await openBooksHarness({ companyCode: WRONG });
    expect(await harness.run(entity, 1)).toBe('paused company-unknown');
    expect(await paused(harness)).toMatchObject({ details: { companyCode: WRONG } });
  },
);

test('O5 a comparison of either direction pauses for the same reason', async () => {
  const harness = await openBooksHarness({ companyCode: WRONG });
  expect(await harness.sweep('changed')).toBe('paused company-unknown');
  const other = await openBooksHarness({ companyCode: WRONG });
  expect(await other.sweep('new', expensesDirection)).toBe('paused company-unknown');
});

test('a record that is not there in a company that Moment knows is gone, and nothing pauses', async () => {
  const harness = await openBooksHarness();
  expect(await harness.run('invoice', 1)).toBe('skipped invoice-gone');
  expect(await paused(harness)).toBeUndefined();
});

test('a key that Moment refuses stays a refused key', async () => {
  const harness = await openBooksHarness();
  harness.moment.person.revokeKey(company, 'moment-key');
  expect(await harness.run('invoice', 1)).toBe('paused credentials-refused');
});

test.each<[Language, RegExp]>([
  ['en', /company code feil-kode/],
  ['de', /Firmencode feil-kode/],
  ['no', /[Ff]irmakoden feil-kode/],
])('O1 setup names the company code that Moment does not know (%s)', async (language, expected) => {
  const harness = await openBooksHarness({ companyCode: WRONG });
  const { said } = await checklist(harness, { language });
  expect(said('person')).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  expect(said('again')).toEqual([]);
  const details = { vendor: 'moment', companyCode: WRONG };
  expect(sentence(momentReasons['company-unknown'], details, language)).toMatch(expected);
});

test('O1 where Moment refuses the key, setup names the company too, as either may be wrong', async () => {
  const harness = await openBooksHarness();
  harness.moment.person.revokeKey(company, 'moment-key');
  const { said } = await checklist(harness);
  expect(said('person').join()).toMatch(new RegExp(`key for the company ${company}`));
});
