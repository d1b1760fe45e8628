import chromium from '@sparticuz/chromium';
import type { Browser } from 'playwright-core';
import { chromium as engine } from 'playwright-core';

/** A headless browser that came with the packages. */
export async function openBrowser(environment: Record<string, string> = {}): Promise<Browser> {
  // Of its own switches none: they are for Lambda, and some take the page's protection away.
  return engine.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox'],
    env: { ...process.env, ...environment },
  });
}
