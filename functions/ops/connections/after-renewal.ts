import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import { patientLocks } from '../access/patient-locks.ts';
import type { Operator } from '../operator.ts';
import { letRun } from './resume.ts';

/** Whether a connection runs once keys were renewed, and what it waits for where it does not. */
export type AfterRenewal =
  | { kind: 'as-before' | 'resumed' | 'paused-by-person' }
  /** Of another vendor. */
  | { kind: 'waits-for-keys'; vendor: Vendor };

/** A pause that a person wanted stays; any other ends with the last key that is refused. */
function afterRenewal(
  { status, paused }: Pick<Connection, 'status' | 'paused'>,
  stillRefused: Vendor | undefined,
): AfterRenewal {
  if (status !== 'paused') return { kind: 'as-before' };
  if (!paused || paused.code === commonReasons['connection-paused'].code) return { kind: 'paused-by-person' };
  return stillRefused === undefined ? { kind: 'resumed' } : { kind: 'waits-for-keys', vendor: stillRefused };
}

/** Lets a connection run that stood for keys which are renewed now. */
export async function goOn(
  connection: Connection,
  stillRefused: Vendor | undefined,
  operator: Operator,
): Promise<AfterRenewal> {
  const after = afterRenewal(connection, stillRefused);
  if (after.kind === 'resumed') await letRun(connection.id, operator);
  if (after.kind === 'waits-for-keys')
    await operator.connections.change(connection.id, waitingFor(after.vendor));
  return after;
}

/** What it stands for now is said everywhere from here on. */
function waitingFor(vendor: Vendor) {
  const { code } = commonReasons['credentials-refused'];
  return (current: Connection | undefined) =>
    current?.paused && current.paused.details['vendor'] !== vendor
      ? { ...current, paused: { ...current.paused, code, details: { vendor } } }
      : undefined;
}

/** For whatever renews keys: twice at once, it is done once. */
export function oneRenewal<T>(id: string, operator: Operator, work: () => Promise<T>): Promise<T> {
  return patientLocks(operator).alone(id, RENEWAL_LOCK, work);
}

const RENEWAL_LOCK = 'renew-access';
