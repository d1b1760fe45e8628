import type { Connection } from '../../shared/connections/connection.ts';
import type { Bounce } from '../../shared/notices/bounces.ts';
import { allConnections, findConnection, findConnector } from './access/find-connection.ts';
import { connectionStates, sweepStates } from './connection-state.ts';
import { hookStates } from './hooks/hook-states.ts';
import type { Operator } from './operator.ts';
import type { Report } from './output/report.ts';
import type { Status } from './status-text.ts';
import { statusText } from './status-text.ts';
import { waitIdle } from './wait-idle.ts';

export interface StatusOptions {
  id?: string | undefined;
  waitIdleSeconds?: number | undefined;
}

export async function showStatus(options: StatusOptions, operator: Operator): Promise<Report<Status>> {
  const { id, waitIdleSeconds } = options;
  const asked = id === undefined ? undefined : await findConnection(id, operator);
  const connectors = asked ? [findConnector(asked.connector, operator)] : operator.connectors;
  const directions = connectors.flatMap((each) => each.directions.map(({ definition }) => definition.id));
  const idle =
    waitIdleSeconds === undefined ? undefined : await waitIdle(directions, waitIdleSeconds, operator);
  // Read after the wait, in which a connection may have been paused.
  const connections = asked ? [await findConnection(asked.id, operator)] : await allConnections(operator);
  const counted = await connectionStates(connections, operator);
  const sweeps = asked && (await sweepStates(asked, operator));
  const states = counted.map((state) => ({ ...state, ...(sweeps && { sweeps }) }));
  const queues = await Promise.all(
    directions.map(async (direction) => ({ direction, ...(await operator.queues.counts(direction)) })),
  );
  const hooks = asked ? await hookStates(asked, operator) : undefined;
  const bounces = asked && (await bouncesOf(asked, operator));
  const data = {
    connections: states,
    queues,
    ...(hooks && { hooks }),
    ...(bounces && { bounces }),
    ...(idle !== undefined && { idle }),
  };
  return { data, text: statusText(data, operator.now(), waitIdleSeconds), exitCode: idle === false ? 1 : 0 };
}

/** Of the addresses that its people have now. */
async function bouncesOf({ id, notify }: Connection, { bounces }: Operator): Promise<Bounce[]> {
  const addresses = notify ? [notify.email].flat() : [];
  return (await bounces.list(id)).filter(({ address }) => addresses.includes(address));
}
