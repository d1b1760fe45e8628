import { afterAll, afterEach, beforeAll, beforeEach, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Holder } from '../../shared/access/holder.ts';
import { openBrowser } from './open-browser.ts';
import type { ServedConsole } from './serve-console.ts';
import { serveConsole } from './serve-console.ts';
import { newVisitor, signIn } from './visit.ts';

/** A busy machine takes its time. */
const PATIENCE_MILLISECONDS = 120_000;

/** One browser for the tests of a file, and a console of its own for each of them. */
export function useConsole(given: Parameters<typeof serveConsole>[0] = {}) {
  jest.setTimeout(PATIENCE_MILLISECONDS);
  let browser: Browser | undefined;
  let served: ServedConsole | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    served = await serveConsole(given);
  });
  afterEach(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
    await served?.close();
  });
  const there = () => {
    if (!browser || !served) throw new Error('only within a test');
    return { browser, served };
  };
  return {
    console: () => there().served,
    visit: (options?: BrowserContextOptions) => newVisitor(there().browser, options),
    /** In a browser of their own, whose clock the test may put forward. */
    async signIn(holder: Holder, options?: BrowserContextOptions): Promise<Page> {
      const page = await newVisitor(there().browser, options);
      if (options?.javaScriptEnabled !== false) await page.clock.install();
      return signIn(page, await there().served.invite(holder));
    },
  };
}
