import type { ListedState, OpenRecord } from './open-records.ts';

/** Records of one direction that are as they are for one reason, oldest first. */
export interface CauseGroup {
  direction: string;
  state: ListedState;
  /** They stay so unless a person does something. */
  needs: boolean;
  code: string;
  count: number;
  /** As many as are to be shown. */
  records: OpenRecord[];
  /** ISO instant since which the oldest is so. */
  since: string;
}

const ranks: Record<ListedState, number> = { parked: 0, waiting: 1, retrying: 2, different: 3 };
const rankOf = ({ state, needs }: CauseGroup) => ranks[state] - (needs ? 0.5 : 0);

/** What needs somebody comes first, then the cause that most records have. */
export async function groupByCause(
  records: AsyncIterable<OpenRecord>,
  mostShown: number,
): Promise<CauseGroup[]> {
  const groups = new Map<string, CauseGroup>();
  for await (const record of records) {
    const { direction, state, needs, code, since } = record;
    const key = [direction, state, code].join(' ');
    const group = groups.get(key) ?? { direction, state, needs, code, count: 0, records: [], since };
    group.count += 1;
    if (group.records.length < mostShown) group.records.push(record);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted(
    (one, other) => rankOf(one) - rankOf(other) || other.count - one.count,
  );
}
