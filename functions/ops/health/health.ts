import type { ConnectionState } from '../connection-state.ts';

/** `in-step` everything arrived · `waiting` goes on by itself · `needs-you` somebody must act · `stopped` nothing is transferred. */
export const healths = ['needs-you', 'stopped', 'waiting', 'prepared', 'in-step', 'ended'] as const;
export type Health = (typeof healths)[number];

type Counted = Pick<
  ConnectionState,
  'status' | 'waiting' | 'needing' | 'retrying' | 'parked' | 'isBeginning'
>;

/** One word for a connection, by what is counted of it. */
export function healthOf({ status, waiting, needing, retrying, parked, isBeginning }: Counted): Health {
  if (status === 'prepared') return 'prepared';
  if (status === 'cancelled') return 'ended';
  if (status === 'paused') return 'stopped';
  if (parked + needing > 0) return 'needs-you';
  return waiting + retrying > 0 || isBeginning ? 'waiting' : 'in-step';
}

/** A customer who waits for the start comes behind what runs no more, and before whatever goes on by itself. */
function rankOf(state: ConnectionState): number {
  const isAwaited = state.status === 'prepared' && state.liveAsked !== null;
  return isAwaited ? healths.indexOf('waiting') - 0.5 : healths.indexOf(healthOf(state));
}

/** Whoever needs somebody most comes first; among equals whoever has waited longest. */
export function byNeed(one: ConnectionState, other: ConnectionState): number {
  const age = (state: ConnectionState) => state.oldestOpenSeconds ?? 0;
  return rankOf(one) - rankOf(other) || age(other) - age(one) || one.id.localeCompare(other.id);
}
