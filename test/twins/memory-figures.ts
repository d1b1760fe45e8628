import type { Figures, FiguresStore, HourlyFlow, StoredFigures } from '../../shared/figures/figures.ts';
import { noFigures } from '../../shared/figures/figures.ts';

const kinds = ['waiting', 'retrying', 'parked', 'linked'] as const;

export function createMemoryFigures(): FiguresStore {
  const stored = new Map<string, StoredFigures>();
  const flows = new Map<string, HourlyFlow>();
  return {
    async add(connection, change) {
      const before: StoredFigures = stored.get(connection) ?? { ...noFigures, revision: 0 };
      const sums = kinds.map((kind) => [kind, before[kind] + (change[kind] ?? 0)]);
      const figures = { ...before, ...(Object.fromEntries(sums) as Figures) };
      stored.set(connection, { ...figures, revision: before.revision + 1 });
    },
    of: async (connections) => new Map([...stored].filter(([id]) => connections.includes(id))),
    async replace(connection, figures, revision) {
      if ((stored.get(connection)?.revision ?? 0) !== revision) return false;
      stored.set(connection, { ...figures, revision: revision + 1 });
      return true;
    },
    async addFlow(connection, direction, flow) {
      const key = [connection, direction, flow.hour].join('#');
      const before = flows.get(key);
      flows.set(key, {
        hour: flow.hour,
        records: flow.records + (before?.records ?? 0),
        live: flow.live + (before?.live ?? 0),
        liveMilliseconds: flow.liveMilliseconds + (before?.liveMilliseconds ?? 0),
      });
    },
    flows: async (connection, direction, fromDay, toDay) =>
      [...flows]
        .filter(([key]) => key.startsWith(`${connection}#${direction}#`))
        .map(([, flow]) => flow)
        .filter(({ hour }) => hour.slice(0, 10) >= fromDay && hour.slice(0, 10) <= toDay)
        .toSorted((one, other) => one.hour.localeCompare(other.hour)),
  };
}
