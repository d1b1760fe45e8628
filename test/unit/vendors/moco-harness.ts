import { mocoAccess } from '../../../shared/vendors/moco/access.ts';
import { createMocoClient } from '../../../shared/vendors/moco/client.ts';
import type { MocoAccount } from '../../vendors/moco/account.ts';
import { createOffice } from '../../vendors/moco/harness.ts';

/** Turns an endless loop into a failing test. */
const MOST_CALLS = 1000;

/** Our client over the simulator, which has no quota unless the test gives it one. */
export function createMocoHarness(account: Partial<MocoAccount> = {}, apiKey = 'moco-key') {
  const office = createOffice({ requestsPerTwoMinutes: Infinity, ...account });
  const requests: string[] = [];
  const drift: string[] = [];
  const client = createMocoClient(
    mocoAccess.parse({ baseUrl: 'https://nordagentur.mocoapp.com/api/v1', apiKey }),
    {
      connection: 'c1',
      meter: { spend: async () => {}, report: async () => {}, spent: () => ({}) },
      now: () => new Date('2026-03-04T10:00:00Z'),
      onDrift: (_vendor, fields) => void drift.push(...fields),
      async fetch(input, init) {
        if (requests.length > MOST_CALLS) throw new Error('far too many calls');
        const request = new Request(input, init);
        requests.push(`${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')}`);
        return office.simulator.fetch(request);
      },
    },
  );
  const { employee, project, task } = office;
  const fields = {
    ...{ date: '2026-03-04', project_id: project.id, task_id: task.id, seconds: 6301 },
    ...{ description: 'Sitemap', billable: true, remote_id: 'awork:1' },
  };
  return {
    ...office,
    client,
    requests,
    drift,
    fields,
    create: (more = {}) => client.createActivity(employee.id, { ...fields, ...more }),
  };
}
