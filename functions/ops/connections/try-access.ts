import { createCache } from '../../../shared/cache.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import { Failure } from '../../../shared/failure.ts';
import type { KeyChecks } from '../../../shared/operations/connector-operations.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import { vendors } from '../../../shared/vendor.ts';
import { findConnector } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import { openSetup } from '../setup/open-setup.ts';

/** What a vendor says to keys that are not stored yet. */
export type Trial =
  | { kind: 'refused' }
  | { kind: 'unanswered' }
  | { kind: 'other-account'; name: string | undefined }
  | { kind: 'taken'; accounts: Record<string, string>; stillRefused: Vendor | undefined };

export interface Tried {
  vendor: Vendor;
  connection: Connection;
  /** With the keys in it. */
  secret: ConnectionSecret;
}

/** Asks the vendor, and stores nothing. */
export async function tryAccess(tried: Tried, operator: Operator): Promise<Trial> {
  try {
    return await ask(tried, operator);
  } catch (error) {
    if (error instanceof Failure && error.reason.kind === 'retry') return { kind: 'unanswered' };
    throw error;
  }
}

async function ask({ vendor, connection, secret }: Tried, operator: Operator): Promise<Trial> {
  const accounts: Record<string, string> = {};
  // Nothing remembered: tokens of the keys before would answer for these.
  const setup = {
    ...openSetup(connection, secret, { ...operator, cache: createCache(operator.now) }),
    saveAccounts: async (facts: Readonly<Record<string, string>>) => void Object.assign(accounts, facts),
  };
  const operations = await findConnector(connection.connector, operator).operations();
  const checks = await operations.checkKeys(setup);
  if (isSaid('again', vendor, checks)) return { kind: 'unanswered' };
  const other = await operations.otherAccount?.(vendor, setup).catch(noneIfRefused);
  if (other) return { kind: 'other-account', name: other.name };
  if (isSaid('person', vendor, checks)) return { kind: 'refused' };
  const stillRefused = vendors.find((each) => isSaid('person', each, checks));
  return { kind: 'taken', accounts, stillRefused };
}

/** The checks have said so already. */
function noneIfRefused(error: unknown): undefined {
  if (!(error instanceof Failure) || error.reason.kind === 'retry') throw error;
}

function isSaid(state: 'person' | 'again', vendor: Vendor, checks: KeyChecks): boolean {
  return checks[vendor]?.some((item) => item.state === state) ?? false;
}
