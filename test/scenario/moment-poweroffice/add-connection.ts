import { momentPowerOfficeDemo } from '../../../infra/local/demo/moment-poweroffice.ts';
import type { RunningSuite } from '../running-suite.ts';
import { writeConnections } from '../second-connection.ts';

/** Adds a connection between the demo's Moment company and its Go client, or changes the settings of one. */
export function addBooksConnection(
  suite: RunningSuite,
  id: string,
  settings: object = {},
  status: 'active' | 'prepared' = 'active',
): Promise<void> {
  const entry = demoEntry(suite);
  return add(suite, { ...entry, id, status, settings: { ...entry.settings, ...settings } });
}

/** Failures of the connection are mailed to all of these from now on. */
export function notifyAll(suite: RunningSuite, id: string, email: readonly string[]): Promise<void> {
  const entry = demoEntry(suite);
  return add(suite, { ...entry, id, status: 'active', notify: { ...entry.notify, email } });
}

function demoEntry({ vendors }: RunningSuite) {
  const { moco, awork, personio, hq, moment, poweroffice } = vendors;
  return momentPowerOfficeDemo.entry({
    ...{ moco: moco.baseUrl, awork: awork.baseUrl, personio: personio.baseUrl, hq: hq.baseUrl },
    ...{ moment: moment.baseUrl, poweroffice: poweroffice.baseUrl },
  });
}

async function add(suite: RunningSuite, entry: object): Promise<void> {
  const file = writeConnections(suite.cwd, [entry]);
  const { exitCode, json } = await suite.ops('connections', 'add', file);
  if (exitCode !== 0) throw new Error(JSON.stringify(json));
}
