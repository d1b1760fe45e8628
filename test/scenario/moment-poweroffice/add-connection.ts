import { momentPowerOfficeDemo } from '../../../infra/local/demo/moment-poweroffice.ts';
import type { RunningSuite } from '../running-suite.ts';
import { writeConnections } from '../second-connection.ts';

/** Adds a connection between the demo's Moment company and its Go client, or changes the settings of one. */
export async function addBooksConnection(
  suite: RunningSuite,
  id: string,
  settings: object = {},
  status: 'active' | 'prepared' = 'active',
) {
  const { vendors, cwd } = suite;
  const { moco, awork, personio, hq, moment, poweroffice } = vendors;
  const baseUrls = {
    ...{ moco: moco.baseUrl, awork: awork.baseUrl, personio: personio.baseUrl, hq: hq.baseUrl },
    ...{ moment: moment.baseUrl, poweroffice: poweroffice.baseUrl },
  };
  const entry = momentPowerOfficeDemo.entry(baseUrls);
  const file = writeConnections(cwd, [
    { ...entry, id, status, settings: { ...entry.settings, ...settings } },
  ]);
  const { exitCode, json } = await suite.ops('connections', 'add', file);
  if (exitCode !== 0) throw new Error(JSON.stringify(json));
}
