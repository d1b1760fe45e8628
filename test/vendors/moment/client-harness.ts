import { momentAccess } from '../../../shared/vendors/moment/access.ts';
import { createMomentClient } from '../../../shared/vendors/moment/client.ts';
import type { MomentService } from './service.ts';
import { createOffice } from './harness.ts';

/** Turns an endless loop into a failing test. */
const MOST_CALLS = 1000;

/** Our client over the simulator. */
export function createMomentHarness(service: Partial<MomentService> = {}, apiKey = 'moment-key') {
  const office = createOffice(service);
  const requests: string[] = [];
  const drift: string[] = [];
  const client = createMomentClient(momentAccess.parse({ companyCode: 'acme', apiKey }), {
    connection: 'c1',
    meter: { spend: async () => {}, report: async () => {}, spent: () => ({}) },
    now: () => new Date('2026-03-04T10:00:00Z'),
    onDrift: (_vendor, fields) => void drift.push(...fields),
    async fetch(input, init) {
      if (requests.length > MOST_CALLS) throw new Error('far too many calls');
      const request = new Request(input, init);
      requests.push(`${request.method} ${new URL(request.url).pathname.split('/acme')[1]}`);
      return office.simulator.fetch(request);
    },
  });
  const expense = {
    ...{ externalId: 'pogo:1', projectNumber: '6110', description: 'Lisens', amountIncludingVat: 1250 },
    ...{ currencyCode: 'NOK', supplierName: 'Leverandor AS', invoiceDate: '2026-03-02', billable: true },
  };
  return { ...office, client, requests, drift, expense };
}
