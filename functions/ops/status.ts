import type { Connection } from '../../shared/connections/connection.ts';
import { allConnections, findConnection, findConnector, findDirections } from './access/find-connection.ts';
import type { QueueCounts } from './access/operator-queues.ts';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import { SWEEP } from '../../shared/pointer.ts';
import type { Details } from '../../shared/reason.ts';
import type { Operator } from './operator.ts';
import { ageText, secondsSince } from './output/ages.ts';
import type { Report } from './output/report.ts';
import { tableText } from '../../shared/operations/table-text.ts';
import { waitIdle } from './wait-idle.ts';

export interface ConnectionState {
  id: string;
  connector: string;
  status: Connection['status'];
  /** Records that are on the other side. */
  done: number;
  waiting: number;
  retrying: number;
  parked: number;
  /** Changes remembered while paused. */
  remembered: number;
  oldestOpenSince: string | null;
  oldestOpenSeconds: number | null;
  /** How the last comparison of each kind ended. */
  sweeps: SweepState[];
}

export interface SweepState {
  direction: string;
  scope: string;
  at: string;
  code: string;
  details: Details;
  sentence: string;
}

export interface QueueState extends QueueCounts {
  direction: string;
}

export interface Status {
  connections: ConnectionState[];
  queues: QueueState[];
  /** Only with --wait-idle: whether the queues ran empty in time. */
  idle?: boolean;
}

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
  const states: ConnectionState[] = [];
  for (const connection of connections) states.push(await connectionState(connection, operator));
  const queues = await Promise.all(
    directions.map(async (direction) => ({ direction, ...(await operator.queues.counts(direction)) })),
  );
  const data = { connections: states, queues, ...(idle !== undefined && { idle }) };
  return { data, text: statusText(data, waitIdleSeconds), exitCode: idle === false ? 1 : 0 };
}

async function connectionState(connection: Connection, operator: Operator): Promise<ConnectionState> {
  const { id, connector, status } = connection;
  const definitions = findDirections(connector, undefined, operator).map(({ definition }) => definition);
  let done = 0;
  for (const entity of new Set(definitions.flatMap(({ entities }) => entities))) {
    for await (const { targetId } of operator.links.list(id, entity)) if (targetId !== undefined) done += 1;
  }
  const open = { waiting: 0, retrying: 0, parked: 0 };
  let oldestOpenSince: string | null = null;
  for await (const { outcome, openSince } of operator.links.listOpen(id)) {
    oldestOpenSince ??= openSince ?? null;
    if (outcome && outcome.kind in open && outcome.kind !== 'done' && outcome.kind !== 'skipped')
      open[outcome.kind] += 1;
  }
  const remembered = (await Array.fromAsync(operator.reminders.list(id))).length;
  const oldestOpenSeconds = oldestOpenSince === null ? null : secondsSince(oldestOpenSince, operator.now());
  const sweeps = await sweepStates(id, definitions, operator);
  return { id, connector, status, done, ...open, remembered, oldestOpenSince, oldestOpenSeconds, sweeps };
}

/** Of the declared scopes; one for a single project is of no interest here. */
async function sweepStates(
  id: string,
  definitions: readonly DirectionDefinition[],
  { links, say }: Operator,
): Promise<SweepState[]> {
  const states: SweepState[] = [];
  const scopes = definitions.flatMap(({ id: direction, sweeps }) =>
    sweeps.map(({ scope }) => ({ direction, scope })),
  );
  for (const { direction, scope } of scopes) {
    const link = await links.get({ connection: id, entity: SWEEP, sourceId: `${direction}/${scope}` });
    if (!link?.outcome) continue;
    const { at, code, details } = link.outcome;
    states.push({ direction, scope, at, code, details, sentence: say(code, details) });
  }
  return states;
}

function statusText({ connections, queues, idle }: Status, waitedSeconds = 0): string {
  const states = connections.map((each) => [
    ...[each.id, each.status, each.done, each.waiting, each.retrying, each.parked, each.remembered],
    each.oldestOpenSeconds === null ? '' : ageText(each.oldestOpenSeconds),
  ]);
  const counts = queues.map((each) => [
    ...[each.direction, each.queued, each.inFlight, each.delayed, each.deadLetters],
  ]);
  const head = [
    'connection',
    'status',
    'done',
    'waiting',
    'retrying',
    'parked',
    'remembered',
    'oldest undone',
  ];
  return [
    states.length > 0 ? tableText(head, states) : 'There is no connection yet.',
    '',
    tableText(['direction', 'queued', 'in flight', 'delayed', 'dead letters'], counts),
    ...comparisonLines(connections),
    ...(idle === false ? [`Still at work after ${waitedSeconds} s.`] : []),
  ].join('\n');
}

/** Only for a connection that was asked for by name: of many this would be a wall of text. */
function comparisonLines(connections: readonly ConnectionState[]): string[] {
  const [only, ...others] = connections;
  if (!only || only.sweeps.length === 0 || others.length > 0) return [];
  const rows = only.sweeps.map(({ direction, scope, at, sentence, details }) => {
    const found = Object.entries(details).map(([name, value]) => `${name}: ${value}`);
    return [direction, scope, at, sentence, found.join(', ')];
  });
  return ['', tableText(['direction', 'comparison', 'at', 'outcome', ''], rows)];
}
