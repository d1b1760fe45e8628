import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { connectionId } from '../unit/ops/ops-harness.ts';
import { customer, lena } from '../unit/console/console-harness.ts';
import { openBrowser } from './open-browser.ts';
import { serveConsole } from './serve-console.ts';
import { newVisitor, PHONE, signIn as followLink, violationsIn, widthOf } from './visit.ts';

/** A busy machine takes its time. */
const PATIENCE_MILLISECONDS = 120_000;

let browser: Browser;
let served: Awaited<ReturnType<typeof serveConsole>>;
beforeAll(async () => {
  served = await serveConsole();
  browser = await openBrowser();
}, PATIENCE_MILLISECONDS);
afterAll(async () => {
  await browser.close();
  await served.close();
});

const signIn = async (link: string, options: BrowserContextOptions = {}): Promise<Page> =>
  followLink(await newVisitor(browser, options), link);

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

test.each([true, false])(
  'O12 a person signs in by a link, looks around and signs out, with JavaScript: %s',
  async (javaScriptEnabled) => {
    const page = await signIn(await served.invite(customer), { javaScriptEnabled });
    expect(page.url()).toBe(`${served.origin}/connections/${connectionId}`);
    await page.reload();
    expect(await heading(page)).toContain(connectionId);
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.locator('html[lang="de"]').waitFor();
    expect(page.url()).toBe(`${served.origin}/connections/${connectionId}`);
    await page.getByRole('button', { name: 'Abmelden' }).click();
    expect(await heading(page)).toBe('Sie sind abgemeldet');
    const again = await page.goto(`${served.origin}/connections/${connectionId}`);
    expect(again?.status()).toBe(403);
    await page.context().close();
  },
  PATIENCE_MILLISECONDS,
);

test(
  'O12 expired, used and forged links show one and the same page',
  async () => {
    const used = await served.invite(customer);
    await (await signIn(used)).context().close();
    const expired = await served.invite(customer, {
      until: new Date(served.operator.now().getTime() - 1000),
    });
    const forged = (await served.invite(customer)).replace(/\.[^.]+$/, `.${'A'.repeat(43)}`);
    const texts = new Set<string>();
    for (const link of [used, expired, forged]) {
      const page = await newVisitor(browser);
      const response = await page.goto(link);
      texts.add(`${response?.status()} ${await page.content()}`);
      await page.context().close();
    }
    expect([...texts]).toEqual([expect.stringMatching(/^403.*Please ask for a new link/s)]);
  },
  PATIENCE_MILLISECONDS,
);

test.each(['light', 'dark'] as const)(
  'everybody can use the pages of signing in, in the %s',
  async (colorScheme) => {
    const page = await newVisitor(browser, { colorScheme });
    await page.goto(await served.invite(lena));
    expect(await violationsIn(page)).toEqual([]);
    await page.goto(`${served.origin}/sign-in/x`);
    expect(await violationsIn(page)).toEqual([]);
    await page.context().close();
    const inside = await signIn(await served.invite(lena), { colorScheme });
    expect(await violationsIn(inside)).toEqual([]);
    await inside.goto(`${served.origin}/nothing`);
    expect(await violationsIn(inside)).toEqual([]);
    await inside.context().close();
  },
  PATIENCE_MILLISECONDS,
);

test(
  'on a phone nothing is wider than the screen',
  async () => {
    const page = await signIn(await served.invite(lena), { viewport: PHONE });
    expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.width);
    await page.goto(`${served.origin}/connections/${connectionId}`);
    expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.width);
    await page.context().close();
  },
  PATIENCE_MILLISECONDS,
);

test(
  'the policy of the pages lets all they need in, and with the keyboard the content is one step away',
  async () => {
    const page = await newVisitor(browser);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(await served.invite(lena));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Connections' }).waitFor();
    expect(complaints).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.context().close();
  },
  PATIENCE_MILLISECONDS,
);
