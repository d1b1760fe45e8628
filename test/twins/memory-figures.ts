import type { DailyUsage, FiguresStore, Flow, StoredFigures } from '../../shared/figures/figures.ts';
import { sumFlows, sumUsage } from '../../shared/figures/sum-flows.ts';
import { eachFigure, noFigures } from '../../shared/figures/figures.ts';

export function createMemoryFigures(): FiguresStore {
  const stored = new Map<string, StoredFigures>();
  const flows = new Map<string, Flow>();
  const between = (connection: string, direction: string, fromDay: string, toDay: string) =>
    [...flows]
      .filter(([key]) => key.startsWith(`${connection}#${direction}#`))
      .map(([, flow]) => flow)
      .filter(({ hour }) => hour.slice(0, 10) >= fromDay && hour.slice(0, 10) <= toDay)
      .toSorted((one, other) => one.hour.localeCompare(other.hour));
  return {
    async add(connection, change) {
      const before: StoredFigures = stored.get(connection) ?? { ...noFigures, revision: 0 };
      const figures = eachFigure((kind) => before[kind] + (change[kind] ?? 0));
      stored.set(connection, { ...before, ...figures, revision: before.revision + 1 });
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
      flows.set(key, before ? sumFlows(before, flow) : flow);
    },
    flows: async (...span) =>
      between(...span)
        .filter(({ records }) => records > 0)
        .map(({ hour, records, live, liveMilliseconds }) => ({ hour, records, live, liveMilliseconds })),
    usage: async (...span) => {
      const days = new Map<string, DailyUsage>();
      for (const { hour, records, runs, milliseconds, calls } of between(...span)) {
        const day = hour.slice(0, 10);
        const before = days.get(day) ?? { day, records: 0, runs: 0, milliseconds: 0, calls: {} };
        const usage = sumUsage(before, { runs, milliseconds, calls });
        days.set(day, { day, records: before.records + records, ...usage });
      }
      return [...days.values()];
    },
  };
}
