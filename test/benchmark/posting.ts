import { setTimeout as sleep } from 'node:timers/promises';
import { demoBooks } from '../../infra/local/demo/moment-poweroffice.ts';
import type { Simulators } from '../../infra/local/simulators.ts';
import { startTandem } from '../../infra/local/start-tandem.ts';
import type { Figure } from './figure.ts';
import { figure, percentile } from './figure.ts';

const WARM = 3;
const INVOICES = 40;
const EVERY_MILLISECONDS = 1_500;
const VENDOR_MILLISECONDS = 50;
const LOOK_MILLISECONDS = 10;
const LONGEST_SECONDS = 60;
const fewest = { moment: 4, poweroffice: 5 };

/** One customer finalizes 40 invoices, one every 1.5 s, under the real limits and with 50 ms of latency at both vendors. */
export async function measurePosting(): Promise<Figure[]> {
  const options = { once: true, port: 0, simulators: true, bare: true, connector: [], allowBaseUrl: [] };
  const { simulators, stop } = await startTandem(options, []);
  if (!simulators) throw new Error('the bench needs the simulators');
  for (const vendor of [simulators.moment, simulators.poweroffice])
    vendor.faults.add({ fault: { kind: 'latency', milliseconds: VENDOR_MILLISECONDS } });
  const desk = openDesk(simulators);
  for (let warm = 0; warm < WARM; warm += 1) await desk.finalize().complete;
  const before = desk.calls();
  const finalized = [];
  for (let each = 0; each < INVOICES; each += 1) {
    finalized.push(desk.finalize());
    await sleep(EVERY_MILLISECONDS);
  }
  const posted = await Promise.all(finalized.map((invoice) => invoice.posted));
  const complete = await Promise.all(finalized.map((invoice) => invoice.complete));
  const after = desk.calls();
  await stop();
  const slow = percentile(posted, 0.95);
  return [
    figure({ name: 'invoice finalized to posted, p50', value: percentile(posted, 0.5), unit: 's' }),
    figure({
      ...{ name: 'invoice finalized to posted, p95', value: slow, unit: 's' },
      ...{ goal: { atMost: 2 }, isEvidence: true },
    }),
    figure({
      name: 'invoice finalized to PDF and number, p95',
      value: percentile(complete, 0.95),
      unit: 's',
    }),
    ...(['moment', 'poweroffice'] as const).map((vendor) =>
      figure({
        name: `calls to ${vendor} per invoice (at least ${fewest[vendor]}, and 1 for the number)`,
        ...{ value: (after[vendor] - before[vendor]) / INVOICES, unit: '' },
      }),
    ),
  ];
}

/** Where invoices are finalized, on the project of the demo, and looked for in the books. */
function openDesk({ moment, poweroffice }: Simulators) {
  const { companyCode, clientKey } = demoBooks;
  const [project] = moment.state().companies[companyCode]?.projects ?? [];
  if (!project?.customerId) throw new Error('the demo has a project of a customer');
  const { id: projectId, customerId } = project;
  const voucherOf = (number: number | null) =>
    poweroffice.state().clients[clientKey]?.vouchers.find(({ invoiceNo }) => invoiceNo === String(number));
  const total = (calls: Record<string, number>) =>
    Object.values(calls).reduce((sum, count) => sum + count, 0);
  return {
    calls: () => ({ moment: total(moment.calls()), poweroffice: total(poweroffice.calls()) }),
    /** Resolves to seconds since now. */
    finalize() {
      const invoiceLines = [{ itemName: 'Utvikling', quantity: 10, unitPrice: 1000 }];
      const { id } = moment.person.createDraftInvoice(companyCode, { customerId, projectId, invoiceLines });
      const startedAt = performance.now();
      const { invoiceNumber } = moment.person.finalizeInvoice(companyCode, id);
      return {
        posted: secondsUntil(startedAt, () => voucherOf(invoiceNumber) !== undefined),
        complete: secondsUntil(startedAt, () => {
          const voucher = voucherOf(invoiceNumber);
          return voucher?.documents.length === 1 && Boolean(voucher.voucherNo);
        }),
      };
    },
  };
}

async function secondsUntil(startedAt: number, holds: () => boolean): Promise<number> {
  while (!holds()) {
    if (performance.now() - startedAt > LONGEST_SECONDS * 1000) throw new Error('an invoice did not arrive');
    await sleep(LOOK_MILLISECONDS);
  }
  return (performance.now() - startedAt) / 1000;
}
