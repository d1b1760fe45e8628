import type { HourlyFlow } from '../../../shared/figures/figures.ts';

/** What arrived in one step of a chart. */
export interface FlowStep {
  /** The beginning, as `YYYY-MM-DDTHH` or `YYYY-MM-DD` in UTC. */
  from: string;
  records: number;
  /** From webhook to effect, on average; undefined where no webhook told of any. */
  liveSeconds: number | undefined;
}

/** The last 24 hours, the running one included. */
export function hoursOf(flows: readonly HourlyFlow[], now: Date): FlowStep[] {
  return stepsOf(flows, now, { count: 24, milliseconds: 3_600_000, letters: 13 });
}

/** The last 30 days, today included. */
export function daysOf(flows: readonly HourlyFlow[], now: Date): FlowStep[] {
  return stepsOf(flows, now, { count: 30, milliseconds: 86_400_000, letters: 10 });
}

interface Steps {
  count: number;
  milliseconds: number;
  /** How much of an instant names a step. */
  letters: number;
}

function stepsOf(
  flows: readonly HourlyFlow[],
  now: Date,
  { count, milliseconds, letters }: Steps,
): FlowStep[] {
  const byStep = Map.groupBy(flows, ({ hour }) => hour.slice(0, letters));
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(now.getTime() - (count - 1 - index) * milliseconds);
    const from = at.toISOString().slice(0, letters);
    const its = byStep.get(from) ?? [];
    const sum = (of: (flow: HourlyFlow) => number) => its.reduce((total, flow) => total + of(flow), 0);
    const live = sum((flow) => flow.live);
    const liveSeconds = live > 0 ? sum((flow) => flow.liveMilliseconds) / live / 1000 : undefined;
    return { from, records: sum((flow) => flow.records), liveSeconds };
  });
}
