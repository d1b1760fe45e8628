import type { Connection } from '../../../shared/connections/connection.ts';
import type { UrgentRecord } from '../../../shared/figures/figures.ts';
import type { ConnectionState } from '../connection-state.ts';
import type { Operator } from '../operator.ts';
import type { OpenRecord } from '../records/open-records.ts';
import { openRecords } from '../records/open-records.ts';

/** So many connections are looked into; of the others it is told what the watch saw last. */
const MOST_CONNECTIONS = 10;
/** So many of the oldest records of each. */
const MOST_RECORDS = 10;

const states = ['parked', 'waiting', 'retrying'] as const;
const rankOf = ({ state, needs }: UrgentRecord) => states.indexOf(state) - (needs ? 0.5 : 0);

/** Of two, the one that needs somebody more; of equals the first. What somebody set aside needs nobody. */
export function moreUrgent(
  known: UrgentRecord | undefined,
  next: OpenRecord | undefined,
): UrgentRecord | undefined {
  if (!next || next.setAside || next.state === 'different') return known;
  const { direction, entity, id, state, needs, code, details } = next;
  const urgent = { direction, entity, id, state, needs, code, details };
  return known && rankOf(known) <= rankOf(urgent) ? known : urgent;
}

/** What needs somebody most, by connection; of those first in the list as it is now. */
export async function urgentRecords(
  sorted: readonly ConnectionState[],
  connections: readonly Connection[],
  operator: Operator,
): Promise<ReadonlyMap<string, UrgentRecord>> {
  const undone = sorted.filter((state) => state.status === 'active' && undoneState(state));
  const found = await Promise.all(
    undone.map(async (state, place) => {
      const connection = connections.find(({ id }) => id === state.id);
      const now =
        connection && place < MOST_CONNECTIONS ? await oldestUrgent(connection, operator) : undefined;
      const urgent = [now, state.watched?.urgent].find((each) => each && isMost(each, state));
      return urgent && ([state.id, urgent] as const);
    }),
  );
  return new Map(found.filter((each) => each !== undefined));
}

function undoneState(counted: ConnectionState): UrgentRecord['state'] | undefined {
  return states.find((state) => counted[state] > 0);
}

/** Nothing in another state needs somebody more, as far as it is counted. */
function isMost({ state, needs }: UrgentRecord, counted: ConnectionState): boolean {
  return state === undoneState(counted) && (needs || counted.needing === 0 || state !== 'waiting');
}

async function oldestUrgent(connection: Connection, operator: Operator): Promise<UrgentRecord | undefined> {
  let urgent: UrgentRecord | undefined;
  let read = 0;
  for await (const record of openRecords(connection, {}, operator, MOST_RECORDS)) {
    urgent = moreUrgent(urgent, record);
    read += 1;
    if (read === MOST_RECORDS || urgent?.state === 'parked') break;
  }
  return urgent;
}
