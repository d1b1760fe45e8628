import { type HqAccess, hqAccess } from '../../../shared/vendors/hq/access.ts';
import { createHqClient } from '../../../shared/vendors/hq/client.ts';
import type { HqAbsenceFields } from '../../../shared/vendors/hq/port.ts';
import type { HqTenant } from './tenant.ts';
import { createHqHarness } from './harness.ts';

/** Turns an endless loop into a failing test. */
const MOST_CALLS = 1000;

/** Our client over the simulator, which has no quota unless the test gives it one. */
export function createHqClientHarness(
  apiVersion: HqAccess['apiVersion'],
  tenant: Partial<HqTenant> = {},
  token = 'hq-token',
) {
  const harness = createHqHarness(tenant);
  const requests: string[] = [];
  const drift: string[] = [];
  const client = createHqClient(hqAccess.parse({ token, apiVersion }), {
    connection: 'c1',
    meter: { spend: async () => {}, report: async () => {}, spent: () => ({}) },
    now: () => new Date('2026-03-04T10:00:00Z'),
    onDrift: (_vendor, fields) => void drift.push(...fields),
    async fetch(input, init) {
      if (requests.length > MOST_CALLS) throw new Error('far too many calls');
      const request = new Request(input, init);
      requests.push(`${request.method} ${new URL(request.url).pathname}`);
      return harness.simulator.fetch(request);
    },
  });
  const fields: HqAbsenceFields = {
    ...{ userId: harness.user.id, type: 'Vacation', note: 'Urlaub', isApproved: true },
    ...{ start: '2026-06-08T00:00:00', end: '2026-06-09T00:00:00' },
  };
  return { ...harness, client, requests, drift, fields };
}
