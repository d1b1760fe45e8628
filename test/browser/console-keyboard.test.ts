import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { pauseConnection } from '../../functions/ops/connections/pause.ts';
import { eventually } from '../scenario/eventually.ts';
import { connectionId } from '../unit/ops/ops-harness.ts';
import { customer, lena } from '../unit/console/console-harness.ts';
import { leaveOpen } from '../unit/console/pages/open-record.ts';
import { useConsole } from './use-console.ts';
import { PHONE } from './visit.ts';

const inBrowser = useConsole();

const MOST_STEPS = 60;

/** Goes on with the keyboard until it is there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error('the keyboard does not lead there');
}

test('O12: with the keyboard alone somebody opens a group, reads why, has a record looked at again and finds one', async () => {
  const served = inBrowser.console();
  await leaveOpen(served, 'retrying');
  const page = await inBrowser.signIn(customer);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.locator('#content:focus').count()).toBe(1);
  const group = page.locator('main details');
  await tabTo(page, group.locator('summary'));
  await page.keyboard.press('Enter');
  await tabTo(page, group.getByRole('link', { name: /^Why/ }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What happens next' }).waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Look again' }));
  await page.keyboard.press('Space');
  await page.getByText('Being looked at again: time entry entry-1').waitFor();
  expect(served.pointers().filter(({ id }) => id === 'entry-1')).toHaveLength(1);
  await tabTo(page, page.getByLabel('Find a record'));
  await page.keyboard.type('Relaunch');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Found for “Relaunch”' }).waitFor();
});

test('O12: what has the focus is to be seen', async () => {
  const page = await inBrowser.signIn(customer);
  for (const part of [page.getByRole('link', { name: 'Overview' }), page.getByLabel('Find a record')]) {
    await tabTo(page, part);
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  }
});

test('O11: on a phone a table is scrolled with the keyboard', async () => {
  const why = 'Jahresabschlussprüfungsvorbereitungswochenverlängerung';
  await pauseConnection(connectionId, { ...inBrowser.console().operator, why });
  const page = await inBrowser.signIn(lena, { viewport: PHONE });
  await page.getByRole('link', { name: connectionId }).click();
  const table = page.getByRole('region', { name: 'What was done' });
  await table.getByText(why).waitFor();
  await tabTo(page, table);
  await page.keyboard.press('ArrowRight');
  // The page's policy lets no poll of the browser's own in.
  await eventually('the table scrolled', () =>
    page.evaluate<boolean>('document.activeElement.scrollLeft > 0'),
  );
});

test('O11: on a phone every connection is a card that shows all of it, and nothing is cut off', async () => {
  await leaveOpen(inBrowser.console(), 'parked', { code: 'gave-up', details: { days: 7 } });
  const page = await inBrowser.signIn(lena, { viewport: PHONE });
  const why = page.getByRole('cell', { name: /time entry entry-1/ });
  const { x = -1, width = Infinity } = (await why.boundingBox()) ?? {};
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(PHONE.width);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
  expect(await page.getByRole('row').count()).toBe(3);
});
