import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoBooks } from '../../infra/local/demo/moment-poweroffice.ts';
import { eventually } from './eventually.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';

/** A vendor that was silent is asked again after a minute at the latest. */
const SECONDS = 150;
let data: string;
let suite: RunningSuite;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'tandem-live-'));
  suite = await startSuite({ data, begun: true });
}, 120_000);
afterAll(async () => {
  await suite?.stop();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

/** Kept for the next start, as browsers remember it. */
function origin(): string {
  const { live } = JSON.parse(readFileSync(join(data, 'ports.json'), 'utf8')) as { live: number };
  return `http://127.0.0.1:${live}`;
}

const pageText = async () => (await fetch(origin())).text();
const press = (act: string) =>
  fetch(`${origin()}/acts/${act}`, { method: 'POST', redirect: 'manual', headers: { origin: origin() } });

function shown(sentence: RegExp): Promise<string> {
  return eventually(
    `the page says ${sentence}`,
    async () => {
      const [found] = sentence.exec(await pageText()) ?? [];
      return found;
    },
    SECONDS,
  );
}

test('the demo agency goes live with what it has, so that every system holds something of another', async () => {
  const { moco, awork, hq, moment, poweroffice } = suite.vendors;
  const isBrought = async () =>
    (await moco.state()).activities.length === 3 &&
    (await awork.state()).projects.length === 3 &&
    (await awork.state()).absences.length === 1 &&
    (await hq.state()).absences.length === 1 &&
    (await moment.state()).companies[demoBooks.companyCode]?.projectExpenses.length === 1 &&
    (await poweroffice.state()).clients[demoBooks.clientKey]?.vouchers.length === 2;
  await eventually('what the agency has on both sides', isBrought, SECONDS);
  expect(await pageText()).not.toContain('Nothing here yet.');
}, 300_000);

test('a button is told with what came of it in the other system, and how much later', async () => {
  await press('moco-project');
  await shown(/Kampagne \d” \(until [^)]+\) arrived in awork, \d+\.\d s later/);
  await press('awork-book');
  await shown(/Lena’s 1\.5 h on “Website” arrived in MOCO, \d+\.\d s later/);
}, 300_000);

test('a record that waits for a person is said with what to do, and goes once it is done', async () => {
  await press('awork-stranger');
  await shown(/Mira’s 1 h on [^<]+<\/b>\s*<span class="kind">waits/);
  await press('moco-add-mira');
  await shown(/Mira’s 1 h on “Website” arrived in MOCO/);
  await shown(/Everything is through\./);
}, 300_000);

test('a system that does not answer for a while keeps nothing back for good', async () => {
  const { activities } = await suite.vendors.moco.state();
  await press('silence-moco');
  await press('awork-book');
  await shown(/MOCO does not answer for 10 seconds; what is for it is tried again by itself/);
  await eventually(
    'the hours in MOCO',
    async () => (await suite.vendors.moco.state()).activities.length > activities.length,
    SECONDS,
  );
}, 300_000);

test('a suite that was killed comes back with its page at the same address', async () => {
  const before = origin();
  await suite.kill();
  suite = await startSuite({ data, begun: true });
  expect(origin()).toBe(before);
  expect(await pageText()).toContain('Kampagne');
}, 300_000);
