import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { customer } from '../unit/console/console-harness.ts';
import { leaveOpen } from '../unit/console/pages/open-record.ts';
import { useConsole } from './use-console.ts';

const inBrowser = useConsole();
/** How often the page looks while somebody waits, and more. */
const LOOK_MILLISECONDS = 3000;

/** One record that needs somebody, on the page of its connection. */
async function openPage(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const served = inBrowser.console();
  await leaveOpen(served, 'parked', { code: 'gave-up', details: { days: 7 } });
  served.pass(1);
  return inBrowser.signIn(customer, options);
}

/** As the worker that found nothing to do. */
async function settleAsEqual(): Promise<void> {
  const { operator, pass } = inBrowser.console();
  pass(1);
  const key = { connection: 'nordagentur', entity: 'time', sourceId: 'entry-1' };
  const claim = await operator.links.claim({ key, leaseSeconds: 45 });
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  const outcome = { kind: 'skipped', code: 'up-to-date', details: {} } as const;
  await operator.links.settle(claim.link, { outcome: { ...outcome, at: operator.now().toISOString() } });
  await operator.figures.add(key.connection, { parked: -1 });
}

const asked = '1 record is being looked at again';
const answered = 'Both sides already agree';

test('O12: an open page tells by itself what came of looking again, and keeps saying so until it is loaded anew', async () => {
  const page = await openPage();
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByText(asked).waitFor();
  await settleAsEqual();
  await page.clock.fastForward(LOOK_MILLISECONDS);
  await page.getByText('none is undone for this reason any more').waitFor();
  await leaveOpen(inBrowser.console(), 'parked', { key: { sourceId: 'entry-9' } });
  await page.clock.fastForward(LOOK_MILLISECONDS * 5);
  await page.getByText('entry-9').waitFor();
  expect(await page.getByText('none is undone for this reason any more').count()).toBe(1);
  await page.reload();
  expect(await page.getByText('none is undone for this reason any more').count()).toBe(0);
});

test('O12: without scripts what came of looking again is there when the page is loaded anew, once', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.getByRole('link', { name: /^Why/ }).click();
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByText('Being looked at again: time entry entry-1.').waitFor();
  await settleAsEqual();
  await page.reload();
  await page.getByText(answered).waitFor();
  await page.reload();
  expect(await page.getByText(answered).count()).toBe(0);
});
