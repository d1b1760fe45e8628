import type { Connection } from '../../../shared/connections/connection.ts';
import type { ConnectorDefinition } from '../../../shared/connector.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import type { RegisteredDirection } from '../../../shared/connector.ts';
import type { Operator } from '../operator.ts';
import { knownText } from '../output/known-text.ts';
import { Refusal } from '../output/report.ts';

export async function allConnections({ connectors, connections }: Operator): Promise<Connection[]> {
  const lists = await Promise.all(connectors.map(({ id }) => connections.list(id)));
  return lists.flat().toSorted((one, other) => one.id.localeCompare(other.id));
}

/** The connection, or a refusal that says which there are. */
export async function findConnection(id: string, operator: Operator): Promise<Connection> {
  const connection = await operator.connections.get(id);
  if (connection) return connection;
  const ids = (await allConnections(operator)).map((each) => each.id);
  throw new Refusal(`There is no connection "${id}". ${knownText(ids)}`);
}

export async function findUsable(id: string, operator: Operator): Promise<Connection> {
  const connection = await findConnection(id, operator);
  if (connection.status !== 'cancelled') return connection;
  throw new Refusal(`The connection "${id}" is cancelled. Add it again to use it.`);
}

/** What becomes of one that is usable, as it is when it is stored. */
export async function changeUsable(
  id: string,
  change: (current: Connection) => Connection,
  operator: Operator,
): Promise<Connection> {
  const changed = await operator.connections.change(id, (current) =>
    current && current.status !== 'cancelled' ? change(current) : undefined,
  );
  // Says why not.
  return changed ?? findUsable(id, operator);
}

/** One that works by itself, or will when it is resumed. */
export async function findLive(id: string, operator: Operator): Promise<Connection> {
  const connection = await findUsable(id, operator);
  if (connection.status !== 'prepared') return connection;
  throw new Refusal(`The connection "${id}" is prepared and not live yet. "ops go-live ${id}" starts it.`, {
    code: 'not-live',
    details: {},
  });
}

/** One that is not live yet as it would be if it went live now: everything is from before. */
export function asLive(connection: Connection, now: Date): Connection {
  return connection.status === 'prepared' ? { ...connection, liveSince: now.toISOString() } : connection;
}

export async function findSecret(connection: Connection, { secrets }: Operator): Promise<ConnectionSecret> {
  const secret = await secrets.read(connection, { fresh: true });
  if (secret) return secret;
  throw new Refusal(
    `No credentials are stored for "${connection.id}". Run "ops connections add" with them.`,
    {
      code: 'keys-missing',
      details: {},
    },
  );
}

export function findConnector(id: string, { connectors }: Pick<Operator, 'connectors'>): ConnectorDefinition {
  const connector = connectors.find((each) => each.id === id);
  if (connector) return connector;
  throw new Refusal(`There is no connector "${id}". ${knownText(connectors.map((each) => each.id))}`);
}

/** The directions of a connector, or the one that was asked for. */
export function findDirections(
  connector: string,
  asked: string | undefined,
  operator: Pick<Operator, 'connectors'>,
): readonly RegisteredDirection[] {
  const all = findConnector(connector, operator).directions;
  const found = asked === undefined ? all : all.filter(({ definition }) => definition.id === asked);
  if (found.length > 0) return found;
  const known = knownText(all.map(({ definition }) => definition.id));
  throw new Refusal(`The connector ${connector} has no direction "${asked ?? ''}". ${known}`);
}
