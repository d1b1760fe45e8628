import type { OpenRecord, OpenState } from './open-records.ts';

/** Records of one direction that are undone for one reason, oldest first. */
export interface CauseGroup {
  direction: string;
  state: OpenState;
  code: string;
  count: number;
  /** As many as are to be shown. */
  records: OpenRecord[];
  /** ISO instant since which the oldest is undone. */
  since: string;
}

const rank: Record<OpenState, number> = { parked: 0, waiting: 1, retrying: 2 };

/** What needs somebody comes first, then the cause that most records have. */
export async function groupByCause(
  records: AsyncIterable<OpenRecord>,
  mostShown: number,
): Promise<CauseGroup[]> {
  const groups = new Map<string, CauseGroup>();
  for await (const record of records) {
    const { direction, state, code, since } = record;
    const key = [direction, state, code].join(' ');
    const group = groups.get(key) ?? { direction, state, code, count: 0, records: [], since };
    group.count += 1;
    if (group.records.length < mostShown) group.records.push(record);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted(
    (one, other) => rank[one.state] - rank[other.state] || other.count - one.count,
  );
}
