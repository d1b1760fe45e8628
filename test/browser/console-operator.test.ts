import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createPointer } from '../../shared/pointer.ts';
import { connectionId } from '../unit/ops/ops-harness.ts';
import { lena, OTHER } from '../unit/console/console-harness.ts';
import type { ServedConsole } from './serve-console.ts';
import { useConsole } from './use-console.ts';

const inBrowser = useConsole();

const rowsOf = (page: Page) => page.locator('tbody tr').allTextContents();

/** A MOCO project whose client awork has twice, so that somebody must say which one it is. */
async function projectOfUnclearClient({ moco, awork, operator, work }: ServedConsole) {
  moco.person.createCustomField({ name: 'awork Projekt', kind: 'Link' });
  const [surplus] = [1, 2].map(() => awork.person.createCompany('Nordlicht Verlag'));
  const customer_id = moco.person.createCompany({ name: 'Nordlicht Verlag' }).id;
  const project = moco.person.createProject({ name: 'Relaunch', customer_id, tags: ['Sync to awork'] });
  const target = { direction: 'moco-awork-projects', connection: OTHER, entity: 'project' };
  await operator.queue.send([
    createPointer({ ...target, id: String(project.id) }, 'webhook', operator.now()),
  ]);
  await work();
  return { surplus };
}

test('O11: an operator sees who needs somebody, reads why, and once that is corrected it is gone from the list', async () => {
  const served = inBrowser.console();
  const { surplus } = await projectOfUnclearClient(served);
  const page = await inBrowser.signIn(lena);
  expect(await rowsOf(page)).toEqual([expect.stringContaining(OTHER), expect.stringContaining(connectionId)]);
  expect((await rowsOf(page))[0]).toContain('Needs you');
  await page.getByRole('link', { name: OTHER }).click();
  await page.getByText('awork has 2 clients "Nordlicht Verlag"').waitFor();
  await page.getByRole('link', { name: /^Why is .* not there\?$/ }).click();
  await page.getByRole('heading', { name: 'What happens next' }).waitFor();
  served.awork.person.renameCompany(surplus?.id ?? '', 'Nordlicht Verlag (alt)');
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByText('Being looked at again: project').waitFor();
  await served.work();
  await page.getByRole('link', { name: 'Connections' }).click();
  await page.getByText('2 connections: 2 In step').waitFor();
  expect(served.awork.state().projects).toMatchObject([{ name: expect.stringContaining('Relaunch') }]);
});

test('O12: an operator pauses a connection with a reason, which its history keeps, and lets it run again', async () => {
  const page = await inBrowser.signIn(lena);
  await page.getByRole('link', { name: connectionId }).click();
  await page.getByLabel('Why? (kept in the history)').first().fill('Jahresabschluss');
  await page.getByRole('button', { name: 'Pause the connection' }).click();
  await page.getByText('Nothing is transferred.').waitFor();
  await page.getByRole('region', { name: 'What was done' }).getByText('Jahresabschluss').waitFor();
  await page.getByRole('button', { name: 'Let it run again' }).click();
  await page.getByText('Everything has arrived.').waitFor();
  const connection = await inBrowser.console().operator.connections.get(connectionId);
  expect(connection).toMatchObject({ status: 'active' });
});

test('O11: a connection is found by a part of its id', async () => {
  const page = await inBrowser.signIn(lena);
  await page.getByLabel('Search by id or systems').fill('andere');
  await page.keyboard.press('Enter');
  await page.getByText('1 connection: 1 In step').waitFor();
  expect(await rowsOf(page)).toEqual([expect.stringContaining(OTHER)]);
});
