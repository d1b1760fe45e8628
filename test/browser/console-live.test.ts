import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { customer } from '../unit/console/console-harness.ts';
import { leaveOpen } from '../unit/console/pages/open-record.ts';
import { connectionId } from '../unit/ops/ops-harness.ts';
import { useConsole } from './use-console.ts';

const inBrowser = useConsole();

/** How often the page of a connection looks again, and more. */
const LOOK_MILLISECONDS = 11_000;

/** The page of a connection with two records that are tried again, for different reasons. */
async function openPage(): Promise<Page> {
  const served = inBrowser.console();
  await leaveOpen(served, 'retrying');
  await leaveOpen(served, 'retrying', { code: 'answer-lost', key: { sourceId: 'entry-2' } });
  return inBrowser.signIn(customer);
}

const parkOne = (sourceId: string) =>
  leaveOpen(inBrowser.console(), 'parked', { code: 'gave-up', details: { days: 7 }, key: { sourceId } });

const groups = (page: Page) => page.locator('main details');

test('O12: a page that is open shows a record that needs somebody by itself', async () => {
  const page = await openPage();
  await parkOne('entry-9');
  await page.clock.fastForward(LOOK_MILLISECONDS);
  await page.getByText('entry-9').waitFor();
  await page.getByText('Needs you.').waitFor();
});

test('O12: what somebody opened stays open and nothing else opens, also when something new comes before it', async () => {
  const page = await openPage();
  const second = groups(page).filter({ hasText: 'entry-2' });
  await second.locator('summary').click();
  await second.getByRole('button', { name: 'Look again' }).focus();
  await parkOne('entry-9');
  await page.clock.fastForward(LOOK_MILLISECONDS);
  await page.getByText('entry-9').waitFor();
  const open = await groups(page).evaluateAll((parts: { open: boolean; textContent: string }[]) =>
    parts.map(({ open: isOpen, textContent }) => [/entry-\d/.exec(textContent)?.[0], isOpen]),
  );
  expect(Object.fromEntries(open)).toEqual({ 'entry-9': true, 'entry-1': false, 'entry-2': true });
  expect(await second.locator('button:focus').count()).toBe(1);
});

test('O12: where somebody stood is gone, and the keyboard goes on from the content', async () => {
  const page = await openPage();
  const second = groups(page).filter({ hasText: 'entry-2' });
  await second.locator('summary').focus();
  await parkOne('entry-2');
  await page.clock.fastForward(LOOK_MILLISECONDS);
  await page.getByText('Needs you.').waitFor();
  expect(await page.locator('#content:focus').count()).toBe(1);
});

test('O12: what is being typed stays, also when its field was left, and is found', async () => {
  const page = await openPage();
  await parkOne('entry-9');
  const field = page.getByLabel('Find a record');
  await page.clock.fastForward(LOOK_MILLISECONDS);
  await page.getByText('entry-9').waitFor();
  await field.fill('Relau');
  await field.blur();
  await parkOne('entry-10');
  await page.clock.fastForward(LOOK_MILLISECONDS * 2);
  // Answered after whatever the page might have asked for before.
  await page.evaluate('fetch(location.href).then((answer) => answer.text())');
  expect(await field.inputValue()).toBe('Relau');
  await field.fill('');
  await page.clock.fastForward(LOOK_MILLISECONDS);
  await field.blur();
  await page.clock.fastForward(LOOK_MILLISECONDS);
  await page.getByText('entry-10').waitFor();
});

test('O12: an open page whose session has ended says so, instead of showing for ever what was', async () => {
  const page = await openPage();
  const { operator } = inBrowser.console();
  await operator.accessBook.revoke({ kind: 'customer', connection: connectionId });
  await page.clock.fastForward(LOOK_MILLISECONDS);
  await page.getByText('entry-1').first().waitFor({ state: 'detached' });
  expect(await page.locator('main details').count()).toBe(0);
});
