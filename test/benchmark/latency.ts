import type { Simulators } from '../../infra/local/simulators.ts';
import type { Hook, Send } from './announce.ts';
import { announceEvenly, openSender } from './announce.ts';
import type { Figure } from './figure.ts';
import { exactly, figure, percentile } from './figure.ts';
import { prepareStream } from './prepare-stream.ts';
import { startSuiteApart } from './suite-apart.ts';
import { until } from './until.ts';

const PER_SECOND = 20;
const RECORDS = 30 * PER_SECOND;
/** The same pace, so that the service is one that runs. */
const WARM_UP_RECORDS = 15 * PER_SECOND;
const VENDOR_MILLISECONDS = 20;

/** New time entries at rest, 20 in a second, with 20 ms of latency at both vendors: from webhook to activity. */
export async function measureLatency(): Promise<Figure[]> {
  const suite = await startSuiteApart('moco-awork');
  const all = WARM_UP_RECORDS + RECORDS;
  const { url, headers, ...stream } = await prepareStream(suite, all, VENDOR_MILLISECONDS);
  const arrivals = noteArrivals(suite.simulators.moco);
  const departures = new Map<string, number>();
  const send = notingDepartures(openSender(url, headers), departures);
  await announceEvenly(stream.hooks.slice(0, WARM_UP_RECORDS), PER_SECOND, send);
  await until(() => arrivals.size === WARM_UP_RECORDS);
  const callsBefore = stream.vendorCalls();
  const measured = stream.hooks.slice(WARM_UP_RECORDS);
  await announceEvenly(measured, PER_SECOND, send);
  await until(() => arrivals.size === all);
  const calls = stream.vendorCalls() - callsBefore;
  await suite.stop();
  const took = measured.map(({ id }) => (arrivals.get(id) ?? NaN) - (departures.get(id) ?? NaN));
  const name = `at ${PER_SECOND} records/s, webhook sent to activity in MOCO`;
  const [half, most] = [percentile(took, 0.5), percentile(took, 0.99)];
  const isEvidence = true;
  return [
    figure({ name: `${name}, p50`, value: half, unit: 'ms', goal: { atMost: 90 }, isEvidence }),
    figure({ name: `${name}, p99`, value: most, unit: 'ms', goal: { atMost: 250 }, isEvidence }),
    figure({
      ...{ name: `at ${PER_SECOND} records/s, vendor calls per record`, value: calls / RECORDS, unit: '' },
      goal: exactly(2),
    }),
  ];
}

function notingDepartures(send: Send, departures: Map<string, number>): Send {
  return (hook: Hook) => {
    departures.set(hook.id, performance.now());
    return send(hook);
  };
}

/** When MOCO had made an activity, by the awork entry it names: taken where it is made, so that nobody needs to look for it. */
function noteArrivals(moco: Simulators['moco']): ReadonlyMap<string, number> {
  const arrivals = new Map<string, number>();
  const answer = moco.fetch;
  moco.fetch = async (request) => {
    const isNew = request.method === 'POST' && request.url.endsWith('/activities');
    const named = isNew && ((await request.clone().json()) as { remote_id: string }).remote_id;
    const response = await answer(request);
    if (named && response.ok) arrivals.set(named.replace('awork:', ''), performance.now());
    return response;
  };
  return arrivals;
}
