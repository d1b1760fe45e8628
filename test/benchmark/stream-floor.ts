import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openSender } from './announce.ts';
import {
  functionCpu,
  memory,
  RECORDS,
  runBurst,
  slowAck,
  suiteCpu,
  throughput,
  VENDOR_MILLISECONDS,
  WARM_UP_RECORDS,
} from './burst.ts';
import type { Figure } from './figure.ts';
import { figure } from './figure.ts';
import { openProcess } from './open-process.ts';

const floorProcess = fileURLToPath(new URL('floor-process.ts', import.meta.url));
/** About as much as awork tells of a time entry. */
const text = 'x'.repeat(1_500);

/**
 * The same burst through the same table, queues and pollers, with handlers that do the least: what any product costs that is built on
 * these engines and the AWS SDK, on this machine.
 */
export async function measureStreamFloor(): Promise<Figure[]> {
  const vendor = await serveVendor();
  const { ingressUrl, usage, stop } = await openProcess(floorProcess, vendor.url);
  const hooks = Array.from({ length: WARM_UP_RECORDS + RECORDS }, (_, index) => ({
    ...{ id: String(index), body: JSON.stringify({ id: String(index), text }) },
  }));
  const send = openSender(`${ingressUrl}/awork`, { 'content-type': 'application/json' });
  const { arrived, vendorCalls } = vendor;
  const run = await runBurst({ hooks, send, arrived, vendorCalls, usage }, WARM_UP_RECORDS);
  await stop();
  vendor.close();
  const figures = [throughput(run), slowAck(run), functionCpu(run), suiteCpu(run), memory(run)];
  return figures.map((each) => figure({ ...each, name: `bare handlers: ${each.name}`, isEvidence: true }));
}

/** Answers each reading and each writing with a record, after a while. */
async function serveVendor() {
  let [calls, arrived] = [0, 0];
  const server = createServer((request, response) => {
    calls += 1;
    const answer = () => {
      if (request.method === 'POST') arrived += 1;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ id: String(calls), text }));
    };
    request.resume().once('end', () => void setTimeout(answer, VENDOR_MILLISECONDS));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    arrived: () => arrived,
    vendorCalls: () => calls,
    close: () => void server.close(),
  };
}
