import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/open-browser.ts';
import { newVisitor } from '../browser/visit.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';
import { CONNECTION } from './moco-awork/times-office.ts';

jest.setTimeout(240_000);

let suite: RunningSuite;
let browser: Browser;
beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await suite.stop();
});

interface Link {
  url: string;
}

test('O12 on a running suite operators and customers sign in by the links of the commands, until it is taken away', async () => {
  const operators = await newVisitor(browser);
  await operators.goto((await suite.ops<Link>('console', '--name', 'Lena')).json.url);
  await operators.getByRole('button', { name: 'Sign in' }).click();
  await operators.getByText('Signed in: Lena').waitFor();
  await operators.getByRole('link', { name: CONNECTION }).first().waitFor();

  const customers = await newVisitor(browser);
  await customers.goto((await suite.ops<Link>('invite', CONNECTION, '--name', 'Jana')).json.url);
  await customers.locator('main form button').click();
  await customers.waitForURL(`**/connections/${CONNECTION}`);
  expect((await suite.ops('console', 'revoke', CONNECTION)).exitCode).toBe(0);
  expect((await customers.reload())?.status()).toBe(403);
  expect((await operators.reload())?.status()).toBe(200);
});

test('O12 on a running suite a set-up that a customer asks for is carried out, and the open page shows it by itself', async () => {
  const page = await newVisitor(browser);
  await page.goto((await suite.ops<Link>('invite', CONNECTION, '--name', 'Jana')).json.url);
  await page.locator('main form button').click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Set up and start' }).click();
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.getByText('Done ').waitFor();
  await page.getByText('In order: ').click();
  await page.getByText('MOCO web hook').first().waitFor();
  const [latest] = (await suite.ops<{ acts: object[] }>('history', CONNECTION)).json.acts;
  expect(latest).toMatchObject({ act: 'set-up', who: { kind: 'customer', name: 'Jana' } });
});
