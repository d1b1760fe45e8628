import { afterEach, expect, test } from '@jest/globals';
import { createBell } from '../../../infra/local/live/bell.ts';
import type { Simulators } from '../../../infra/local/simulators.ts';
import { startSimulators } from '../../../infra/local/simulators.ts';
import { simulated } from '../../vendors/simulators.ts';

let simulators: Simulators | undefined;
afterEach(() => simulators?.stop());

async function start(): Promise<Simulators> {
  const ports = { suite: 0, console: 0, live: 0, vendors: {} };
  simulators = await startSimulators(undefined, ports, createBell());
  return simulators;
}

const browse = (address: string, headers: Record<string, string> = {}) =>
  fetch(address, { headers: { 'sec-fetch-dest': 'document', ...headers } });

test('a link into a simulated system leads to its records, to be read in the language of the browser', async () => {
  const { moco, baseUrls } = await start();
  const { id: customer_id } = moco.person.createCompany({ name: 'Nordlicht' });
  const { id } = moco.person.createProject({ name: '<b>Relaunch</b>', customer_id });
  const home = new URL(baseUrls.moco).origin;
  for (const address of [home, `${home}/projects/${id}`]) {
    const page = await (await browse(address)).text();
    expect(page).toContain('<h1>MOCO</h1>');
    expect(page).toContain('&lt;b&gt;Relaunch&lt;/b&gt;');
  }
  const german = await browse(home, { 'accept-language': 'de-DE' });
  expect(await german.text()).toContain('Dies ist ein simuliertes MOCO.');
});

test('every simulated system has such a page, and its API answers programs as ever', async () => {
  const { baseUrls } = await start();
  for (const name of simulated) {
    const home = new URL(baseUrls[name]).origin;
    for (const address of [home, `${home}/projects/1`])
      expect(await (await browse(address)).text()).toContain('Nothing here yet.');
    const plain = await fetch(`${home}/nothing`);
    expect(await plain.text()).not.toContain('simulated');
  }
});
