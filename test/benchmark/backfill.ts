import { aworkHqTimes } from '../../functions/hq-awork/awork-hq-times/definition.ts';
import type { PointerCause } from '../../shared/pointer.ts';
import { createPointer } from '../../shared/pointer.ts';
import { giveOut } from './fair-queue.ts';
import type { Figure } from './figure.ts';
import { exactly, figure, percentile } from './figure.ts';
import { addAgency, openAgency } from './hq-awork-agency.ts';
import { createMemoryWorker } from './memory-worker.ts';
import type { VirtualClock } from './virtual-clock.ts';
import { createVirtualClock } from './virtual-clock.ts';

const START = Date.parse('2026-03-04T08:00:00Z');
const BACKFILL = 100_000;
const LIVE = 90;
const LIVE_EVERY_SECONDS = 20;
/** People are read once by each environment before anything is measured. */
const WARM_UP = 30;
const RECORDS_IN_A_BATCH = 10;
const BIG_HOST = /^https:\/\/big\./;
const bigAddresses = { hq: 'https://big.hellohq.io', awork: 'https://big.awork.com/api/v1' };

/**
 * One customer books an hour now and then while another brings over 100,000 at once, through one queue and the same
 * workers: half an hour of virtual time.
 */
export async function measureBackfill(): Promise<Figure[]> {
  const idle = await bookLive(0);
  const busy = await bookLive(BACKFILL);
  const ratio = percentile(busy.seconds, 0.95) / percentile(idle.seconds, 0.95);
  return [
    figure({
      name: 'backfill: p95 of a live record of one customer while another brings over 100,000, against idle',
      ...{ value: ratio, unit: '×', goal: { atMost: 1.5 }, isEvidence: true },
    }),
    figure({
      name: 'backfill: p95 of a live record meanwhile, in virtual time',
      ...{ value: percentile(busy.seconds, 0.95) * 1000, unit: 'ms' },
    }),
    figure({
      ...{ name: 'backfill: live records that arrived', value: busy.seconds.length, unit: '' },
      goal: exactly(LIVE),
    }),
    figure({
      name: 'backfill: records of the other that arrived meanwhile',
      value: busy.broughtOver,
      unit: '',
    }),
    figure({
      ...{ name: 'backfill: refused for going too fast', value: busy.refused, unit: '' },
      goal: exactly(0),
    }),
  ];
}

/** How long each live record takes from its webhook to HQ. */
async function bookLive(backfill: number) {
  const clock = createVirtualClock(START);
  const [small, big] = [openAgency(clock), openAgency(clock)];
  const environments = aworkHqTimes.worker.maxConcurrency;
  const worker = await createMemoryWorker({
    ...{ direction: aworkHqTimes.id, environments, now: clock.now, sleep: clock.sleep },
    fetch: (input, init) => sendTo(new Request(input, init), small, big),
  });
  await addAgency(worker, small, 'small');
  await addAgency(worker, big, 'big', bigAddresses);
  const bookedAt = new Map<string, number>();
  const seconds: number[] = [];
  let broughtOver = 0;
  void giveOut(worker, clock, {
    atOnce: environments * RECORDS_IN_A_BATCH,
    onHandled(connection, body, { kind, reason }) {
      if (kind === 'parked') throw new Error(`parked: ${reason.code}`);
      if (kind !== 'done') return;
      const { id }: { id: string } = JSON.parse(body) as { id: string };
      const since = bookedAt.get(id);
      if (connection === 'big') broughtOver += 1;
      else if (since !== undefined) seconds.push((clock.now().getTime() - since) / 1000);
    },
  });
  const pointTo = (connection: string, id: string, cause: PointerCause) =>
    createPointer({ direction: aworkHqTimes.id, connection, entity: 'time', id }, cause, clock.now());
  const task = { small: small.task('Konzept'), big: big.task('Konzept') };
  const others = Array.from({ length: backfill }, (_, index) => big.book(index, task.big));
  await worker.queue.send(others.map((id) => pointTo('big', id, 'sweep')));
  void bookNowAndThen(clock, async (index) => {
    const id = small.book(index, task.small);
    if (index >= WARM_UP) bookedAt.set(id, clock.now().getTime());
    await worker.queue.send([pointTo('small', id, 'webhook')]);
  });
  const until = START + (LIVE + WARM_UP + 5) * LIVE_EVERY_SECONDS * 1000;
  await clock.run(() => clock.now().getTime() >= until);
  return { seconds, broughtOver, refused: small.refused() + big.refused() };
}

async function bookNowAndThen({ sleep }: VirtualClock, book: (index: number) => Promise<void>) {
  for (let index = 0; index < LIVE + WARM_UP; index += 1) {
    await book(index);
    await sleep(LIVE_EVERY_SECONDS);
  }
}

type Agency = ReturnType<typeof openAgency>;

async function sendTo(request: Request, small: Agency, big: Agency): Promise<Response> {
  if (!BIG_HOST.test(request.url)) return small.fetch(request);
  const url = request.url
    .replace('//big.hellohq.io', '//api.hellohq.io')
    .replace('//big.awork.com', '//api.awork.com');
  return big.fetch(new Request(url, request));
}
