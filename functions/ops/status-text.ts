import type { Bounce } from '../../shared/notices/bounces.ts';
import { tableText } from '../../shared/operations/table-text.ts';
import type { QueueCounts } from './access/operator-queues.ts';
import type { ConnectionState, SweepState } from './connection-state.ts';
import type { HookState } from './hooks/hook-states.ts';
import { hooksText } from './hooks/hooks-text.ts';
import { ageText, secondsSince } from './output/ages.ts';

export interface QueueState extends QueueCounts {
  direction: string;
}

export interface ShownState extends ConnectionState {
  /** Only of a connection that was asked for by name: of many this would be a wall of text. */
  sweeps?: SweepState[];
}

export interface Status {
  connections: ShownState[];
  queues: QueueState[];
  /** Only of a connection that was asked for by name. */
  hooks?: HookState[];
  /** Mails to its people that did not arrive; only of a connection that was asked for by name. */
  bounces?: Bounce[];
  /** Only with --wait-idle: whether the queues ran empty in time. */
  idle?: boolean;
}

export function statusText(
  { connections, queues, hooks = [], bounces = [], idle }: Status,
  now: Date,
  waitedSeconds = 0,
): string {
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
    ...pauseLines(connections, now),
    ...connections.flatMap(askedLine),
    ...comparisonLines(connections),
    ...(hooks.length > 0 ? ['', hooksText(hooks)] : []),
    ...bounces.map(bounceLine),
    ...(idle === false ? [`Still at work after ${waitedSeconds} s.`] : []),
  ].join('\n');
}

function pauseLines(connections: readonly ConnectionState[], now: Date): string[] {
  return connections.flatMap(({ id, paused }) => {
    if (!paused) return [];
    const age = ageText(secondsSince(paused.at, now));
    return ['', `${id} is paused since ${paused.at} (${age}). ${paused.sentence}`, paused.next];
  });
}

function askedLine({ id, status, liveAsked }: ConnectionState): string[] {
  if (status !== 'prepared' || !liveAsked) return [];
  return ['', `${liveAsked.name} asked at ${liveAsked.at} to start ${id}: ops go-live ${id}`];
}

function comparisonLines(connections: readonly ShownState[]): string[] {
  const sweeps = connections.flatMap((each) => each.sweeps ?? []);
  if (sweeps.length === 0) return [];
  const rows = sweeps.map(({ direction, scope, at, sentence, details }) => {
    const found = Object.entries(details).map(([name, value]) => `${name}: ${value}`);
    return [direction, scope, at, sentence, found.join(', ')];
  });
  return ['', tableText(['direction', 'comparison', 'at', 'outcome', ''], rows)];
}

function bounceLine({ address, kind, at, why }: Bounce): string {
  if (kind === 'complained') return `${address} reported a mail of ${at} as unwanted.`;
  return `A mail to ${address} came back at ${at}${why === undefined ? '' : ` (${why})`}.`;
}
