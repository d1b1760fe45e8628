import type { Vendor } from '../vendor.ts';
import type { Figures, FiguresStore, Flow } from './figures.ts';
import { figureKinds } from './figures.ts';
import { sumFlows } from './sum-flows.ts';

/** A message that was handled. */
export interface HandledMessage {
  connection: string;
  at: Date;
  /** Its share of what the function took. */
  milliseconds: number;
  calls: Readonly<Partial<Record<Vendor, number>>>;
  /** Of a record that arrived, and how long it took from the webhook that told of it, where one did. */
  arrived?: { liveMilliseconds?: number | undefined } | undefined;
}

/** Sums for one process, so that a burst of records costs a write every few seconds. */
export interface Tally {
  count(connection: string, change: Partial<Figures>): void;
  handled(message: HandledMessage): void;
  /** Writes down what was counted since, if it may not wait. What cannot be written is kept for the next time. */
  flush(): Promise<void>;
}

/** What only a chart shows, or whoever counts again sets right, waits so long for more of it. */
export const NEWS_WAIT_MILLISECONDS = 5_000;
/** What only a bill shows waits for something else to be written with. */
export const USAGE_WAIT_MILLISECONDS = 60_000;

interface Clock {
  now(): Date;
  /** Does it after some milliseconds, if this process is still there. */
  later(milliseconds: number, work: () => void): void;
}

export function createTally(
  direction: string,
  store: Pick<FiguresStore, 'add' | 'addFlow'>,
  { now, later }: Clock,
): Tally {
  const changes = new Map<string, Partial<Figures>>();
  const flows = new Map<string, Flow & { connection: string }>();
  let writtenAt = 0;
  let oldestAt = Infinity;
  const count = (connection: string, change: Partial<Figures>) => {
    const sum = sumOf(changes.get(connection) ?? {}, change);
    if (Object.keys(sum).length > 0) changes.set(connection, sum);
    else changes.delete(connection);
  };
  const addFlow = (flow: Flow & { connection: string }) => {
    const key = `${flow.connection} ${flow.hour}`;
    const before = flows.get(key);
    flows.set(key, before ? { ...before, ...sumFlows(before, flow) } : flow);
    oldestAt = Math.min(oldestAt, now().getTime());
  };
  const isDue = (): boolean => {
    // Whoever looks at what is undone sees it at once.
    if ([...changes.values()].some((change) => undone.some((kind) => change[kind]))) return true;
    const isNews = changes.size > 0 || [...flows.values()].some(({ records }) => records > 0);
    const waitedSince = isNews ? writtenAt : oldestAt;
    const wait = isNews ? NEWS_WAIT_MILLISECONDS : USAGE_WAIT_MILLISECONDS;
    return now().getTime() - waitedSince >= wait;
  };
  const write = async () => {
    // Taken out first: another batch of this process may count on meanwhile.
    const [counted, flowed] = [[...changes], [...flows.values()]];
    changes.clear();
    flows.clear();
    [writtenAt, oldestAt] = [now().getTime(), Infinity];
    await Promise.all([
      ...counted.map(([connection, change]) =>
        store.add(connection, change).catch((error: unknown) => {
          count(connection, change);
          throw error;
        }),
      ),
      ...flowed.map(({ connection, ...flow }) =>
        store.addFlow(connection, direction, flow).catch((error: unknown) => {
          addFlow({ connection, ...flow });
          throw error;
        }),
      ),
    ]);
  };
  let isAwaited = false;
  /** The last of a burst has nothing behind it that would take it along. */
  const lookAgain = () => {
    if (isAwaited || (changes.size === 0 && flows.size === 0)) return;
    isAwaited = true;
    later(NEWS_WAIT_MILLISECONDS, () => {
      isAwaited = false;
      // What cannot be written waits for the next batch.
      flush().catch(() => undefined);
    });
  };
  const flush = async () => {
    if (isDue()) await write();
    else lookAgain();
  };
  return { count, handled: (message) => addFlow(flowOf(message)), flush };
}

const undone = ['waiting', 'needing', 'retrying', 'parked'] as const;

function flowOf({
  connection,
  at,
  milliseconds,
  calls,
  arrived,
}: HandledMessage): Flow & { connection: string } {
  const live = arrived?.liveMilliseconds;
  return {
    connection,
    hour: at.toISOString().slice(0, 13),
    records: arrived ? 1 : 0,
    live: live === undefined ? 0 : 1,
    liveMilliseconds: live ?? 0,
    runs: 1,
    ...{ milliseconds, calls },
  };
}

/** Without what comes to nothing. */
function sumOf(one: Partial<Figures>, other: Partial<Figures>): Partial<Figures> {
  const sums = figureKinds.map((kind) => [kind, (one[kind] ?? 0) + (other[kind] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum !== 0));
}
