import { expect, test } from '@jest/globals';
import type { ListedAct, PeopleActs } from '../vendors/kit/acts.ts';
import { memoryCollections } from '../vendors/kit/collection.ts';
import { serveSimulator } from '../vendors/kit/serve.ts';
import { createSimulators, simulated } from '../vendors/simulators.ts';
import { standingWorld } from './specifications/standing-world.ts';

const simulators = createSimulators(() => standingWorld(memoryCollections()));

test.each(simulated)('%s: GET /_sim/person lists every act of its people, as it is called', async (name) => {
  const served = await serveSimulator(simulators[name]);
  try {
    const acts = (await (await fetch(`${served.origin}/_sim/person`)).json()) as ListedAct[];
    const routes = Object.keys(simulators[name].person).map((act) => `POST /_sim/person/${act}`);
    expect(acts.map(({ method, path }) => `${method} ${path}`)).toEqual(routes);
    const acted: PeopleActs = simulators[name].person;
    const lacking = acts.filter(({ path, example }) => {
      const act = acted[path.replace('/_sim/person/', '')];
      return example.length < (act?.length ?? 0);
    });
    expect(lacking).toEqual([]);
    expect(acts.filter(({ does }) => !/^[A-Z][^.]+\.$/.test(does))).toEqual([]);
  } finally {
    await served.close();
  }
});

test.each(simulated)('%s: whoever opens the address with a browser is told something', async (name) => {
  const served = await serveSimulator(simulators[name]);
  try {
    const answer = await fetch(served.origin);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toBe('');
  } finally {
    await served.close();
  }
});

test('an act with something missing is refused with an example of what it takes', async () => {
  const served = await serveSimulator(simulators.awork);
  try {
    const address = `${served.origin}/_sim/person/updateProject`;
    const answer = await fetch(address, { method: 'POST', body: '["x"]' });
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('Relaunch 2026')]);
  } finally {
    await served.close();
  }
});

test('an act that does not exist is refused with the address of the list', async () => {
  const served = await serveSimulator(simulators.hq);
  try {
    const answer = await fetch(`${served.origin}/_sim/person/toString`, { method: 'POST', body: '[]' });
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('GET /_sim/person')]);
  } finally {
    await served.close();
  }
});
