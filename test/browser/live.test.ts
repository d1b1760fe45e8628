import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { press, servedPage } from '../unit/local-live/live-office.ts';
import { bringToMoco } from './bring-to-moco.ts';
import { openBrowser } from './open-browser.ts';
import { newVisitor, PHONE, violationsIn, widthOf } from './visit.ts';

let browser: Browser;
let served: Awaited<ReturnType<typeof servedPage>>;

beforeAll(async () => {
  browser = await openBrowser();
}, 120_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  served = await servedPage();
});
afterEach(() => served.close());

async function visit(options: BrowserContextOptions = {}, path = '/'): Promise<Page> {
  const page = await newVisitor(browser, options);
  await page.goto(served.origin + path);
  return page;
}

test.each([
  ['light', 'en'],
  ['dark', 'de'],
] as const)(
  'everybody can use the page, in the %s and in %s',
  async (colorScheme, language) => {
    const page = await visit({ colorScheme }, `/?lang=${language}`);
    await page.locator('form[action^="/acts/awork-book?"] button').click();
    await page.locator('#story li').first().waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await page.context().close();
  },
  120_000,
);

test('a button is told in the log at once, the page stays, and the button keeps the focus', async () => {
  const page = await visit();
  const button = page.locator('form[action^="/acts/awork-book?"] button');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('Entered in awork: Lena’s 1.5 h on “Website”').waitFor();
  await page.locator('#records-awork li.fresh').first().waitFor();
  expect(await page.locator('form[action^="/acts/awork-book?"] button:focus').count()).toBe(1);
  expect(await page.locator('#story li').count()).toBe(1);
  await page.context().close();
}, 120_000);

test('what somebody else does is seen without a click', async () => {
  const page = await visit();
  served.vendors.personio.person.deleteAbsence(served.vendors.personio.state().absences[0]?.id ?? '');
  await page.getByRole('log').getByText('Removed in Personio').waitFor();
  await page.locator('#records-personio').getByText('Nothing here yet.').waitFor();
  await page.context().close();
}, 120_000);

test('without JavaScript a button leads back to the page, which tells what came of it', async () => {
  const page = await visit({ javaScriptEnabled: false }, '/?lang=de');
  await page.locator('form[action^="/acts/awork-book?"] button').click();
  expect(await page.locator('#story li').first().textContent()).toContain('In awork eingetragen');
  await page.getByRole('link', { name: 'Seite neu laden' }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await page.context().close();
}, 120_000);

test('a page whose suite is stopped says so, and goes on with the next one', async () => {
  const page = await visit();
  await page.locator('#records-moco[data-shown]').waitFor({ state: 'attached' });
  await served.close();
  await page.getByRole('status').getByText('The suite does not answer.').waitFor();
  served = await servedPage({ port: served.port });
  await page.locator('#state:empty').waitFor({ state: 'attached' });
  await press(served.origin, 'awork-book');
  await page.getByRole('log').getByText('Entered in awork').waitFor();
  await page.context().close();
}, 120_000);

test('on a phone nothing is wider than the screen', async () => {
  const page = await visit({ viewport: PHONE });
  expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.width);
  await page.context().close();
}, 120_000);

test('records travel from one system to the other, unless somebody wants no motion', async () => {
  for (const [reducedMotion, travellers] of [
    ['no-preference', 1],
    ['reduce', 0],
  ] as const) {
    const page = await visit({ reducedMotion });
    await page.locator('#records-moco[data-shown]').waitFor({ state: 'attached' });
    const seen = page.evaluate(`new Promise((resolve) => {
      let count = 0;
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          count += Array.from(addedNodes).filter(({ className }) => className === 'traveller').length;
      }).observe(document.body, { childList: true });
      new MutationObserver(() => document.querySelector('#story [data-from="awork"]') && resolve(count))
        .observe(document.getElementById('story'), { childList: true });
    })`);
    await bringToMoco(served, { sourceId: reducedMotion, description: reducedMotion, seconds: 3600 });
    expect(await seen).toBe(travellers);
    await page.context().close();
    await press(served.origin, 'awork-book');
  }
}, 120_000);
