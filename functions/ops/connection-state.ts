import type { Connection } from '../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import type { CountedFigures, Watched } from '../../shared/figures/figures.ts';
import { noFigures } from '../../shared/figures/figures.ts';
import { SWEEP } from '../../shared/pointer.ts';
import type { FoundRow } from '../../shared/reconcile/found-rows.ts';
import { comparisonFound } from '../../shared/reconcile/found-rows.ts';
import type { Details } from '../../shared/wording.ts';
import { findDirections } from './access/find-connection.ts';
import type { PauseState } from './connections/pause-state.ts';
import { pauseState } from './connections/pause-state.ts';
import type { Operator } from './operator.ts';
import { secondsSince } from './output/ages.ts';

export interface ConnectionState {
  id: string;
  connector: Connection['connector'];
  status: Connection['status'];
  /** Null where it is not paused. */
  paused: PauseState | null;
  /** Who asked when to start it; null where nobody did, or it has started. */
  liveAsked: { at: string; name: string } | null;
  /** Records that are on the other side. */
  done: number;
  waiting: number;
  /** Of the waiting, those for which somebody must do something. */
  needing: number;
  retrying: number;
  /** Without those set aside, as the watch counted them last. */
  parked: number;
  /** Parked records whose dead letters somebody has discarded. */
  setAside: number;
  /** It was started a moment ago, and its first comparison may still be under way. */
  isBeginning: boolean;
  /** Both sides differ, and stay so until somebody does something. */
  differing: number;
  /** Changes remembered while paused. */
  remembered: number;
  oldestOpenSince: string | null;
  oldestOpenSeconds: number | null;
  /** Only of many at once: what the watch saw last. */
  watched?: Watched | undefined;
}

export interface SweepState {
  direction: string;
  scope: string;
  at: string;
  code: string;
  details: Details;
  sentence: string;
  /** Records that differ and that nothing explains, the first of them; only of a full comparison. */
  found: FoundRow[];
}

/** What is on its way for the first time is counted nowhere before it has arrived. */
const BEGINNING_SECONDS = 180;

/** `light` for many: the oldest as the last count of all found it, and nothing of what is remembered. */
type Look = 'exact' | 'light';

/** How far each connection is, by what is counted beside its links: never by reading all of them. */
export async function connectionStates(
  connections: readonly Connection[],
  operator: Operator,
  look: Look = 'exact',
): Promise<ConnectionState[]> {
  const figures = await operator.figures.of(connections.map(({ id }) => id));
  return Promise.all(
    connections.map((connection) =>
      connectionState(connection, figures.get(connection.id) ?? noFigures, operator, look),
    ),
  );
}

async function connectionState(
  connection: Connection,
  { waiting, needing, retrying, parked, differing, linked, watched }: CountedFigures,
  operator: Operator,
  look: Look,
): Promise<ConnectionState> {
  const { id, connector, status, liveAsked = null, liveSince } = connection;
  const isBeginning =
    status === 'active' &&
    liveSince !== undefined &&
    secondsSince(liveSince, operator.now()) < BEGINNING_SECONDS;
  const isOpen = waiting + retrying + parked > 0;
  const known = look === 'light' ? watched?.oldestOpenSince : undefined;
  const oldestOpenSince = isOpen ? (known ?? (await oldestOpen(id, operator))) : null;
  const oldestOpenSeconds = oldestOpenSince === null ? null : secondsSince(oldestOpenSince, operator.now());
  // Only what is paused is remembered.
  const remembers = status === 'paused' && look === 'exact';
  const remembered = remembers ? (await Array.fromAsync(operator.reminders.list(id))).length : 0;
  const paused = pauseState(connection, operator);
  const setAside = Math.min(watched?.setAside ?? 0, parked);
  const counts = {
    ...{ done: linked, waiting, needing, retrying, differing },
    ...{ parked: parked - setAside, setAside, remembered },
  };
  const shared = {
    ...{ id, connector, status, paused, liveAsked, isBeginning, ...counts },
    ...{ oldestOpenSince, oldestOpenSeconds },
  };
  return look === 'light' ? { ...shared, watched } : shared;
}

async function oldestOpen(connection: string, { links }: Operator): Promise<string | null> {
  for await (const { openSince } of links.listOpen(connection, 1)) return openSince ?? null;
  return null;
}

/** How the last comparison of each kind ended. Of the declared scopes; one for a single project is of no interest here. */
export async function sweepStates({ id, connector }: Connection, operator: Operator): Promise<SweepState[]> {
  const definitions = findDirections(connector, undefined, operator).map(({ definition }) => definition);
  const states = await Promise.all(scopesOf(definitions).map((scope) => sweepState(id, scope, operator)));
  return states.filter((state) => state !== undefined);
}

function scopesOf(definitions: readonly DirectionDefinition[]) {
  return definitions.flatMap(({ id: direction, sweeps }) =>
    sweeps.map(({ scope }) => ({ direction, scope })),
  );
}

async function sweepState(
  connection: string,
  { direction, scope }: { direction: string; scope: string },
  { links, say }: Operator,
): Promise<SweepState | undefined> {
  const link = await links.get({ connection, entity: SWEEP, sourceId: `${direction}/${scope}` });
  if (!link?.outcome) return undefined;
  const { at, code, details } = link.outcome;
  const found = comparisonFound.safeParse(link.data).data?.found ?? [];
  return { direction, scope, at, code, details, sentence: say(code, details), found };
}
