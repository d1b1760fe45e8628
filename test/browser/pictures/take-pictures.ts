import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { mock } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { createPointer } from '../../../shared/pointer.ts';
import { servedPage } from '../../unit/local-live/live-office.ts';
import { customer, lena } from '../../unit/console/console-harness.ts';
import { connectionId, ownDefinitions } from '../../unit/ops/ops-harness.ts';
import { bringToMoco } from '../bring-to-moco.ts';
import { openBrowser } from '../open-browser.ts';
import type { ServedConsole } from '../serve-console.ts';
import { serveConsole } from '../serve-console.ts';
import { newVisitor, signIn } from '../visit.ts';
import { writeFonts } from './fonts.ts';
import { addFlows, openAgency, openOthers } from './pictured-agency.ts';

// `npm run screenshots`: the pictures of the README, the same on every day.
const DIRECTORY = join(import.meta.dirname, '../../../docs/pictures');
/** As long as the way to the other system takes. */
const LATER_MILLISECONDS = 1200;
const WIDTH = 1100;
const HEIGHT = 950;
/** Of the longest page that is shown to its end. */
const WHOLE = 1400;
const NOW = Date.parse('2026-03-04T10:00:00Z');

// The beginnings of the demo agency are dated from today, and its ids are drawn by chance.
mock.timers.enable({ apis: ['Date'], now: NOW });
let seed = 1;
Math.random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
mkdirSync(DIRECTORY, { recursive: true });

const browser = await openBrowser({ FONTCONFIG_FILE: writeFonts() });
await takeConsole(browser);
await takeLive(browser);
await browser.close();

async function takeConsole(by: Browser): Promise<void> {
  const served = await serveConsole({ status: 'prepared' });
  await openAgency(served);
  await openOthers(served);
  const jana = await signIn(await visitor(by), await served.invite(customer));
  await takeStart(jana, served);
  served.pass(600);
  const operator = await signIn(await visitor(by), await served.invite(lena));
  await picture(operator, 'connections');
  await bringLive(operator, served);
  await picture(operator, 'connection');
  await takeRecord(operator, served);
  await served.close();
}

/** Up to the question for the start. */
async function takeStart(page: Page, served: ServedConsole): Promise<void> {
  await page.getByRole('link', { name: 'Set up and start' }).click();
  await haveDone(page, 'Check now', served);
  await haveDone(page, 'Make the preview', served);
  await picture(page, 'start', WHOLE);
  await page.getByRole('button', { name: 'Ask for the start' }).click();
  await page.getByText('asked for the start').waitFor();
}

async function bringLive(page: Page, served: ServedConsole): Promise<void> {
  await page.goto(`${served.origin}/connections/${connectionId}/start`);
  await haveDone(page, 'Start the connection', served);
  await served.work();
  for (const { id } of ownDefinitions) await addFlows(served, id);
  await page.getByRole('link', { name: 'Back to the connection' }).click();
  await page.getByRole('heading', { name: 'What arrived' }).waitFor();
}

/** A project that MOCO changed a moment ago. */
async function takeRecord(page: Page, { moco, operator, work }: ServedConsole): Promise<void> {
  const { id = 0 } = moco.state().projects.find(({ name }) => name === 'Website') ?? {};
  const target = { direction: 'moco-awork-projects', connection: connectionId, entity: 'project' };
  await operator.queue.send([createPointer({ ...target, id: String(id) }, 'webhook', operator.now())]);
  await work();
  moco.person.updateProject(id, { name: 'Website 2027', finish_date: '2026-12-18' });
  await page.getByLabel('Find a record').fill('Website 2027');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What happens next' }).first().waitFor();
  await picture(page, 'record');
}

async function haveDone(page: Page, button: string, { runJobs }: ServedConsole): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByText('Under way').waitFor();
  await runJobs();
  await page.reload();
}

async function takeLive(by: Browser): Promise<void> {
  const served = await servedPage();
  const page = await visitor(by);
  await page.goto(`${served.origin}/?lang=en`);
  await page.locator('form[action^="/acts/awork-book?"] button').click();
  await page.locator('#story li').first().waitFor();
  mock.timers.setTime(NOW + LATER_MILLISECONDS);
  const { id = '' } = served.vendors.awork.state().timeEntries.at(-1) ?? {};
  await bringToMoco(served, { sourceId: id, description: 'Konzept', seconds: 5400 });
  await page.locator('#story li').nth(1).waitFor();
  await picture(page, 'live');
  await served.close();
}

function visitor(by: Browser): Promise<Page> {
  return newVisitor(by, { colorScheme: 'light', viewport: { width: WIDTH, height: HEIGHT } });
}

/** No higher than what is on the page. */
async function picture(page: Page, name: string, most = HEIGHT): Promise<void> {
  const height = Math.min(most, await page.evaluate<number>('document.body.offsetHeight'));
  const clip = { x: 0, y: 0, width: WIDTH, height };
  await page.screenshot({ path: join(DIRECTORY, `${name}.png`), clip, fullPage: true });
}
