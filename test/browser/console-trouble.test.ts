import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createPointer } from '../../shared/pointer.ts';
import { connectionId } from '../unit/ops/ops-harness.ts';
import { customer, OTHER } from '../unit/console/console-harness.ts';
import { leaveOpen } from '../unit/console/pages/open-record.ts';
import type { ServedConsole } from './serve-console.ts';
import { useConsole } from './use-console.ts';

const inBrowser = useConsole();
const newKey = 'moco-0123456789abcdef-wxyz';
const ownPath = `/connections/${connectionId}`;

/** MOCO revokes the key, and the next record that needs it finds out. */
async function lockOut({ moco, operator, work }: ServedConsole): Promise<void> {
  moco.person.revokeKey('moco-key');
  const sought = { connection: connectionId, direction: 'moco-awork-projects', entity: 'project', id: '1' };
  await operator.queue.send([createPointer(sought, 'webhook', operator.now())]);
  await work();
}

const enterKey = async (page: Page, key: string) => {
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name: 'MOCO' }) });
  await section.locator('input[name="apiKey"]').fill(key);
  await section
    .locator('form')
    .filter({ has: page.locator('input[name="apiKey"]') })
    .getByRole('button')
    .click();
};

test('O12: a customer whose key was revoked reads why nothing goes on, enters a new one, and it does', async () => {
  const served = inBrowser.console();
  await lockOut(served);
  const page = await inBrowser.signIn(customer);
  await page.getByText('Nothing is transferred.').waitFor();
  await page.getByRole('link', { name: 'Access: enter or renew keys' }).first().click();
  await enterKey(page, 'moco-wrong-0123456789');
  await page.getByRole('alert').getByText('MOCO does not take what you entered').waitFor();
  expect(await page.content()).not.toContain('moco-wrong');
  served.moco.person.addKey(newKey);
  await enterKey(page, newKey);
  await page.getByText('The connection runs again').waitFor();
  await served.work();
  await page.getByRole('link', { name: 'Back to the connection' }).click();
  await page.getByText('Everything has arrived.').waitFor();
  expect((await served.secret())?.vendors).toMatchObject({ moco: { apiKey: newKey } });
});

test('O12: a form that is sent twice does its act once', async () => {
  const served = inBrowser.console();
  await leaveOpen(served, 'parked', { code: 'gave-up', details: { days: 7 } });
  const page = await inBrowser.visit();
  await page.goto(await served.invite(customer));
  await page.getByRole('button', { name: 'Sign in' }).dblclick();
  await page.getByRole('button', { name: 'Look again' }).dblclick();
  await page.getByText('1 record is being looked at again').waitFor();
  expect(served.pointers().filter(({ entity }) => entity === 'time')).toHaveLength(1);
  await page.reload();
  await page.getByText('1 record is being looked at again').waitFor();
  expect(served.pointers().filter(({ entity }) => entity === 'time')).toHaveLength(1);
  await page.goto(`${served.origin}${ownPath}/start`);
  await page.getByRole('button', { name: 'Check now' }).dblclick();
  await page.getByText('Under way').waitFor();
  expect(served.orders).toHaveLength(1);
});

test('O12: whoever goes back after sending a form finds its button usable again', async () => {
  const served = inBrowser.console();
  await leaveOpen(served, 'parked', { code: 'gave-up', details: { days: 7 } });
  const page = await inBrowser.signIn(customer);
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByText('1 record is being looked at again').waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByText('1 record is being looked at again').waitFor();
  expect(served.pointers().filter(({ entity }) => entity === 'time')).toHaveLength(2);
});

test('O12: the address of another customer looks like one that nobody has', async () => {
  const { origin } = inBrowser.console();
  const page = await inBrowser.signIn(customer);
  const seen: string[] = [];
  for (const id of [OTHER, 'nobody']) {
    const response = await page.goto(`${origin}/connections/${id}/keys`);
    seen.push(`${response?.status()} ${await page.locator('main').innerText()}`);
  }
  expect(new Set(seen)).toEqual(new Set([expect.stringMatching(/^404 There is no such page/)]));
});
