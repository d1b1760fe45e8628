import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createPointer } from '../../shared/pointer.ts';
import { connectionId } from '../unit/ops/ops-harness.ts';
import { lena, OTHER } from '../unit/console/console-harness.ts';
import { addVerlag, hanne, verlag } from '../unit/console/types-harness.ts';
import type { ServedConsole } from './serve-console.ts';
import { useConsole } from './use-console.ts';
import { troubleOn } from './visit.ts';

const inBrowser = useConsole({ status: 'prepared' });

/** Markup, right to left, four bytes, and no blank where a line could break. */
const odd = `<b>עמית שלום</b> 🦊 ${'Donaudampfschifffahrtsgesellschaft'.repeat(3)}`;
const ownPath = `/connections/${connectionId}`;
const otherPath = `/connections/${OTHER}`;

/** An agency whose names are odd, with a project that needs somebody and one that is to come. */
async function oddAgency({ moco, awork, operator, work }: ServedConsole): Promise<string> {
  awork.person.createCompany(odd);
  awork.person.createCompany(odd);
  const customer_id = moco.person.createCompany({ name: odd }).id;
  const project = moco.person.createProject({ name: odd, customer_id, tags: ['Sync to awork'] });
  const id = String(project.id);
  const target = { direction: 'moco-awork-projects', connection: OTHER, entity: 'project', id };
  await operator.queue.send([createPointer(target, 'webhook', operator.now())]);
  await work();
  return id;
}

/** Every page, with whatever can stand on it. */
async function troubleAt(page: Page, paths: readonly string[]): Promise<Record<string, string[]>> {
  const troubles: Record<string, string[]> = {};
  for (const path of paths) {
    await page.goto(`${inBrowser.console().origin}${path}`);
    const found = await troubleOn(page);
    if (found.length > 0) troubles[path] = found;
  }
  return troubles;
}

test('everybody can use the pages of a connection, whatever its names are, in the light and on a phone in the dark', async () => {
  const id = await oddAgency(inBrowser.console());
  const page = await inBrowser.signIn({ ...lena, name: odd });
  const paths = [
    '/',
    '/?q=nobody',
    otherPath,
    `${otherPath}/find?q=${encodeURIComponent(odd)}`,
    `${otherPath}/find?q=${id}`,
    `${otherPath}/records/moco-awork-projects/project/${id}`,
    `${otherPath}/keys`,
    `${otherPath}/start`,
    '/nothing',
  ];
  expect(await troubleAt(page, paths)).toEqual({});
  await page.goto(`${inBrowser.console().origin}${otherPath}`);
  expect(await page.locator('main b').count()).toBe(0);
  await page.getByText(odd).first().waitFor();
});

test('everybody can use the steps to the start and what comes of them', async () => {
  const served = inBrowser.console();
  await oddAgency(served);
  const page = await inBrowser.signIn({ kind: 'customer', connection: connectionId, name: odd });
  for (const step of ['Check now', 'Make the preview']) {
    await page.goto(`${served.origin}${ownPath}/start`);
    await page.getByRole('button', { name: step }).click();
    await page.getByText('Under way').waitFor();
    expect(await troubleOn(page)).toEqual([]);
    await served.runJobs();
  }
  expect(await troubleAt(page, [ownPath, `${ownPath}/start`, `${ownPath}/start/plan?page=1`])).toEqual({});
  await page.getByText(odd).first().waitFor();
});

test('everybody can use the choice of types and what is wrong with what was entered', async () => {
  const served = inBrowser.console();
  await addVerlag(served, { types: [{ name: odd, unit: 'DAY' }] });
  const page = await inBrowser.signIn(hanne);
  const path = `/connections/${verlag}`;
  expect(await troubleAt(page, [`${path}/types`, `${path}/keys`])).toEqual({});
  await page.getByRole('button', { name: 'Check and store' }).first().click();
  await page.getByRole('alert').waitFor();
  expect(await troubleOn(page)).toEqual([]);
  await page.goto(`${served.origin}${path}/types`);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('status').or(page.getByRole('alert')).waitFor();
  expect(await troubleOn(page)).toEqual([]);
});
