import type { Figures, FiguresStore, HourlyFlow } from './figures.ts';

/** A record that arrived. */
export interface Arrival {
  connection: string;
  at: Date;
  /** From the webhook that told of it; absent where none did. */
  liveMilliseconds?: number | undefined;
}

/** Sums for one batch, so that ten records cost one write. */
export interface Tally {
  count(connection: string, change: Partial<Figures>): void;
  arrived(arrival: Arrival): void;
  /** Writes down what was counted since. What cannot be written is kept for the next time. */
  flush(): Promise<void>;
}

export function createTally(direction: string, store: Pick<FiguresStore, 'add' | 'addFlow'>): Tally {
  const changes = new Map<string, Partial<Figures>>();
  const flows = new Map<string, HourlyFlow & { connection: string }>();
  const count = (connection: string, change: Partial<Figures>) => {
    const sum = sumOf(changes.get(connection) ?? {}, change);
    if (Object.keys(sum).length > 0) changes.set(connection, sum);
    else changes.delete(connection);
  };
  const addFlow = (flow: HourlyFlow & { connection: string }) => {
    const key = `${flow.connection} ${flow.hour}`;
    const before = flows.get(key);
    flows.set(key, {
      ...flow,
      records: flow.records + (before?.records ?? 0),
      live: flow.live + (before?.live ?? 0),
      liveMilliseconds: flow.liveMilliseconds + (before?.liveMilliseconds ?? 0),
    });
  };
  return {
    count,
    arrived({ connection, at, liveMilliseconds }) {
      const isLive = liveMilliseconds !== undefined;
      const hour = at.toISOString().slice(0, 13);
      addFlow({
        connection,
        hour,
        records: 1,
        live: isLive ? 1 : 0,
        liveMilliseconds: liveMilliseconds ?? 0,
      });
    },
    async flush() {
      // Taken out first: another batch of this process may count on meanwhile.
      const [counted, flowed] = [[...changes], [...flows.values()]];
      changes.clear();
      flows.clear();
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
    },
  };
}

const kinds = ['waiting', 'retrying', 'parked', 'linked'] as const;

/** Without what comes to nothing. */
function sumOf(one: Partial<Figures>, other: Partial<Figures>): Partial<Figures> {
  const sums = kinds.map((kind) => [kind, (one[kind] ?? 0) + (other[kind] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum !== 0));
}
