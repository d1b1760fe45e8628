import type { Connection } from '../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import { SWEEP } from '../../shared/pointer.ts';
import type { Details } from '../../shared/wording.ts';
import { findDirections } from './access/find-connection.ts';
import type { PauseState } from './connections/pause-state.ts';
import { pauseState } from './connections/pause-state.ts';
import type { Operator } from './operator.ts';
import { secondsSince } from './output/ages.ts';

export interface ConnectionState {
  id: string;
  connector: string;
  status: Connection['status'];
  /** Null where it is not paused. */
  paused: PauseState | null;
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

/** How far a connection is, counted over its links. */
export async function connectionState(connection: Connection, operator: Operator): Promise<ConnectionState> {
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
  const paused = pauseState(connection, operator);
  const counts = { done, ...open, remembered, oldestOpenSince, oldestOpenSeconds };
  return { id, connector, status, paused, ...counts, sweeps };
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
