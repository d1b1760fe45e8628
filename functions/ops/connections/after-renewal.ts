import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { Vendor } from '../../../shared/vendor.ts';

/** Whether a connection runs once keys were renewed, and what it waits for where it does not. */
export type AfterRenewal =
  | { kind: 'as-before' | 'resumed' | 'paused-by-person' }
  /** Of another vendor. */
  | { kind: 'waits-for-keys'; vendor: Vendor };

/** A pause that a person wanted stays; any other ends with the last key that is refused. */
export function afterRenewal(
  { status, paused }: Pick<Connection, 'status' | 'paused'>,
  stillRefused: Vendor | undefined,
): AfterRenewal {
  if (status !== 'paused') return { kind: 'as-before' };
  if (!paused || paused.code === commonReasons['connection-paused'].code) return { kind: 'paused-by-person' };
  return stillRefused === undefined ? { kind: 'resumed' } : { kind: 'waits-for-keys', vendor: stillRefused };
}
