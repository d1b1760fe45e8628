import type { ConnectionState } from '../connection-state.ts';

/** `in-step` everything arrived · `waiting` goes on by itself · `needs-you` somebody must act · `stopped` nothing is transferred. */
export const healths = ['stopped', 'needs-you', 'waiting', 'in-step', 'prepared', 'ended'] as const;
export type Health = (typeof healths)[number];

type Counted = Pick<ConnectionState, 'status' | 'waiting' | 'retrying' | 'parked'>;

/** One word for a connection, by what is counted of it. */
export function healthOf({ status, waiting, retrying, parked }: Counted): Health {
  if (status === 'prepared') return 'prepared';
  if (status === 'cancelled') return 'ended';
  if (status === 'paused') return 'stopped';
  if (parked > 0) return 'needs-you';
  return waiting + retrying > 0 ? 'waiting' : 'in-step';
}

/** Its customer waits for an operator to start it. */
function isAwaited({ status, liveAsked }: ConnectionState): boolean {
  return status === 'prepared' && liveAsked !== null;
}

/** Whoever needs somebody most comes first; among equals whoever has waited longest. */
export function byNeed(one: ConnectionState, other: ConnectionState): number {
  const rank = (state: ConnectionState) =>
    healths.indexOf(healthOf(state)) - (isAwaited(state) ? healths.length : 0);
  const age = (state: ConnectionState) => state.oldestOpenSeconds ?? 0;
  return rank(one) - rank(other) || age(other) - age(one) || one.id.localeCompare(other.id);
}
