import type { Connection } from '../../../shared/connections/connection.ts';
import { allConnections, findConnection } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { pauseState } from './pause-state.ts';
import { tableText } from '../../../shared/operations/table-text.ts';

export type ListedConnection = Pick<Connection, 'id' | 'connector' | 'status'>;

export async function listConnections(
  operator: Operator,
): Promise<Report<{ connections: ListedConnection[] }>> {
  const all = await allConnections(operator);
  const connections = all.map(({ id, connector, status }) => ({ id, connector, status }));
  const rows = all.map((each) => [
    ...[each.id, each.connector, each.status],
    pauseState(each, operator)?.sentence ?? '',
  ]);
  const text =
    rows.length > 0 ? tableText(['id', 'connector', 'status', ''], rows) : 'There is no connection yet.';
  return { data: { connections }, text, exitCode: 0 };
}

/** Everything about a connection that is no secret. */
export async function showConnection(id: string, operator: Operator): Promise<Report<Connection>> {
  const connection = await findConnection(id, operator);
  const { connector, status, notify, settings, accounts } = connection;
  const paused = pauseState(connection, operator);
  const lines = [
    `${id}: ${connector}, ${status}`,
    ...(connection.endsAt ? [`ends at ${connection.endsAt}`] : []),
    ...(paused ? [`paused since ${paused.at}: ${paused.sentence}`, paused.next] : []),
    `failures go to: ${notify ? `${[notify.email].flat().join(', ')} (${notify.language})` : 'nobody'}`,
    ...section('settings', settings),
    ...section('accounts', accounts),
  ];
  return { data: connection, text: lines.join('\n'), exitCode: 0 };
}

function section(title: string, values: Record<string, unknown>): string[] {
  const entries = Object.entries(values).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`);
  return entries.length > 0 ? [`${title}:`, ...entries] : [`${title}: none`];
}
