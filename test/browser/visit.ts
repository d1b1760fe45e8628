import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A page of a visitor who was never here before. */
export async function newVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  return context.newPage();
}

/** Follows a link and presses its button. */
export async function signIn(page: Page, link: string): Promise<Page> {
  await page.goto(link);
  await page.getByRole('button', { name: /^(Sign in|Anmelden|Logg inn)$/ }).click();
  await page.getByRole('button', { name: /^(Sign out|Abmelden|Logg ut)$/ }).waitFor();
  return page;
}

interface Audit {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** What makes a page hard to use for somebody; evaluated by the debugger, as the page's policy lets no other script in. */
export async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<Audit>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What is wrong with a page for somebody: in the light, and in the dark on a phone. */
export async function troubleOn(page: Page): Promise<string[]> {
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: 'light' });
  const inTheLight = await violationsIn(page);
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'dark' });
  const width = await widthOf(page);
  const tooWide = width > PHONE.width ? [`${width} pixels wide on a phone`] : [];
  return [...inTheLight, ...(await violationsIn(page)), ...tooWide];
}

export async function widthOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth');
}
