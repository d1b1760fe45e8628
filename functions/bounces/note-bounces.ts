import type { ConnectionStore } from '../../shared/connections/connection.ts';
import type { History } from '../../shared/history/history.ts';
import type { BounceNotes } from '../../shared/notices/bounces.ts';
import { readBounces } from './read-bounce.ts';

export interface BounceDesk {
  connections: Pick<ConnectionStore, 'get'>;
  bounces: Pick<BounceNotes, 'note'>;
  history: Pick<History, 'note'>;
}

export interface NotedBounces {
  /** Undefined where no connection is known whose mail it was. */
  connection: string | undefined;
  addresses: string[];
}

const acts = { bounced: 'mail-bounced', complained: 'mail-unwanted' } as const;

/** Writes down whom a mail did not reach; the same event twice is one. */
export async function noteBounces(event: unknown, desk: BounceDesk): Promise<NotedBounces> {
  const { connection: id, bounces } = readBounces(event);
  const addresses = bounces.map(({ address }) => address);
  const connection = id === undefined ? undefined : await desk.connections.get(id);
  if (!connection) return { connection: undefined, addresses };
  for (const bounce of bounces) {
    const { address, kind, at } = bounce;
    if (!(await desk.bounces.note(connection.id, bounce))) continue;
    await desk.history.note(connection.id, {
      ...{ at, who: { kind: 'tandem' }, act: acts[kind], details: { address } },
    });
  }
  return { connection: connection.id, addresses };
}
