import { expect, test } from '@jest/globals';
import { momentPowerOfficeSettings } from '../../../../functions/moment-poweroffice/settings.ts';
import type { MomentPowerOfficeRun } from '../../../../functions/moment-poweroffice/run.ts';
import {
  sweepLate,
  sweepNew,
} from '../../../../functions/moment-poweroffice/poweroffice-moment-expenses/sweep-postings.ts';
import { createCache } from '../../../../shared/cache.ts';
import type { TransactionQuery } from '../../../../shared/vendors/poweroffice/expense-calls.ts';

const now = () => new Date('2026-03-04T22:30:00Z');

/** Notes which postings were asked for. */
function bookkeeper(settings: object = {}) {
  const asked: TransactionQuery[] = [];
  const tools = {
    ...{ now, cache: createCache(now), connection: { id: 'c' }, ask: async () => undefined },
    settings: momentPowerOfficeSettings.parse({ startDate: '2026-01-01', ...settings }),
    moment: { async *projects() {} },
    powerOffice: {
      async *accountTransactions(query: TransactionQuery) {
        asked.push(query);
      },
    },
  } as unknown as MomentPowerOfficeRun;
  return { tools, asked };
}

test('E2 two days are looked back by posting date, as Norway’s day may be ahead of ours', async () => {
  const { tools, asked } = bookkeeper();
  await sweepNew(undefined, tools);
  expect(asked[0]).toMatchObject({ fromDate: '2026-03-02', toDate: '2026-03-05', accountNos: '4001-8999' });
});

test('E2 late postings are looked for by creation, 45 days back and whatever their date', async () => {
  const { tools, asked } = bookkeeper();
  await sweepLate(tools);
  expect(asked).toEqual([
    {
      ...{ fromDate: '2024-03-04', toDate: '2027-03-04', accountNos: '4001-8999' },
      createdAfter: '2026-01-18T22:30:00Z',
    },
  ]);
});

test('E2 the days of both looks back, and the accounts, are settings', async () => {
  const settings = { lookBackDays: 5, createdBackDays: 90, expenseAccounts: '4300,5000-5999' };
  const { tools, asked } = bookkeeper(settings);
  await sweepNew(undefined, tools);
  await sweepLate(tools);
  expect(asked[0]).toMatchObject({ fromDate: '2026-02-27', accountNos: '4300,5000-5999' });
  expect(asked.at(-1)).toMatchObject({ createdAfter: '2025-12-04T22:30:00Z' });
});

test('E2 what was entered since the last comparison is read with an overlap, so that none falls in between', async () => {
  const { tools, asked } = bookkeeper();
  const { cursor } = await sweepNew({ createdAfter: '2026-03-04T21:30:00Z' }, tools);
  expect(asked[1]).toMatchObject({ createdAfter: '2026-03-04T21:00:00Z' });
  expect(cursor).toEqual({ createdAfter: '2026-03-04T22:30:00Z' });
});
