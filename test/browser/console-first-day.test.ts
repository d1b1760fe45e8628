import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { connectionId, signatureKey } from '../unit/ops/ops-harness.ts';
import { customer, lena, OTHER } from '../unit/console/console-harness.ts';
import type { ServedConsole } from './serve-console.ts';
import { useConsole } from './use-console.ts';

const inBrowser = useConsole({ status: 'prepared' });

const pressOn = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** How often a page looks again while a job is under way, and more. */
const LOOK_MILLISECONDS = 4000;

/** With JavaScript a page tells by itself what came of it; without, whoever waits loads it anew. */
async function newsOn(page: Page, isLive: boolean): Promise<void> {
  if (isLive) await page.clock.fastForward(LOOK_MILLISECONDS);
  else await page.reload();
}

/** Lets people sign in to an agency with one project to be transferred. */
function openAgency({ moco, awork }: ServedConsole): void {
  const customer_id = moco.person.createCompany({ name: 'Nordlicht Verlag' }).id;
  moco.person.createCustomField({ name: 'awork Projekt', kind: 'Link' });
  moco.person.createProject({ name: 'Relaunch', customer_id, tags: ['Sync to awork'] });
  awork.person.createUser({ firstName: 'Jonas', lastName: 'Keller', email: 'jonas@example.org' });
  moco.person.createUser({ firstname: 'Jonas', lastname: 'Keller', email: 'jonas@example.org' });
}

/** Presses a button that has something done elsewhere, and waits until it is. */
async function haveDone(page: Page, button: string, isLive: boolean): Promise<void> {
  await pressOn(page, button);
  await page.getByText('Under way').waitFor();
  await inBrowser.console().runJobs();
  await newsOn(page, isLive);
  await page.getByText('Under way').waitFor({ state: 'detached' });
}

test.each([true, false])(
  'O12: a customer is led from the invitation to a running connection, with JavaScript: %s',
  async (isLive) => {
    const served = inBrowser.console();
    openAgency(served);
    const page = await inBrowser.signIn(customer, { javaScriptEnabled: isLive });
    await page.getByText('Not started yet').waitFor();
    await page.getByRole('link', { name: 'Set up and start' }).click();
    await page.getByText('First check both systems').waitFor();

    await haveDone(page, 'Check now', isLive);
    await page.getByRole('listitem').filter({ hasText: 'a person must:' }).first().waitFor();
    expect(served.moco.state().webHooks).not.toHaveLength(0);
    await enterSignatureKey(page);
    await haveDone(page, 'Check now', isLive);
    await page.getByText('First see what would happen.').waitFor();

    await haveDone(page, 'Make the preview', isLive);
    await page.getByRole('listitem').filter({ hasText: 'new in awork' }).getByRole('link').click();
    await page.getByRole('row', { name: /Relaunch/ }).waitFor();
    expect(served.awork.state().projects).toEqual([]);
    await page.getByRole('link', { name: 'Back to the steps' }).click();
    await pressOn(page, 'Ask for the start');
    await page.getByText('Jana asked for the start').waitFor();
    expect(await page.getByRole('button', { name: 'Start the connection' }).count()).toBe(0);

    await startAsOperator(isLive);
    await served.work();
    expect(served.awork.state().projects).toMatchObject([{ name: expect.stringContaining('Relaunch') }]);
    await page.reload();
    await page.getByText('The connection has been running since').waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByText('It was started a moment ago.').waitFor();
    served.pass(180);
    await page.reload();
    await page.getByText('Everything has arrived.').waitFor();
  },
);

/** What the set-up asked for. */
async function enterSignatureKey(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('link', { name: 'Access: enter or renew keys' }).click();
  const form = page.locator('form').filter({ has: page.getByLabel('Signature key') });
  await form.getByLabel('Signature key').fill(signatureKey);
  await form.getByRole('button', { name: 'Check and store' }).click();
  await page.getByText('Webhooks that MOCO signs with this key are taken from now on.').waitFor();
  expect(await page.content()).not.toContain(signatureKey);
  await page.getByRole('link', { name: 'Back to the connection' }).click();
  await page.getByRole('link', { name: 'Set up and start' }).click();
}

/** Whoever waits for a start is the first of all. */
async function startAsOperator(isLive: boolean): Promise<void> {
  const page = await inBrowser.signIn(lena, { javaScriptEnabled: isLive });
  const rows = await page.locator('tbody tr').allTextContents();
  expect(rows).toEqual([
    expect.stringMatching(new RegExp(`${connectionId}.*Jana asks for the start`, 's')),
    expect.stringContaining(OTHER),
  ]);
  await page.getByRole('link', { name: connectionId }).click();
  await page.getByRole('link', { name: 'Set up and start' }).click();
  await haveDone(page, 'Start the connection', isLive);
  await page.getByText('The connection has been running since').waitFor();
}
