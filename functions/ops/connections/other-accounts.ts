import { isDeepStrictEqual } from 'node:util';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import { vendorNames, vendors } from '../../../shared/vendor.ts';
import type { Operator } from '../operator.ts';
import type { ConnectionEntry } from './file-schema.ts';
import { mergeSecret } from './merge-secret.ts';
import { tryAccess } from './try-access.ts';

/**
 * Keys in a file that belong to another account than the records of a connection are linked with: with them each of
 * those would seem deleted. Keys that a vendor does not take, or does not answer about, are for `setup` to tell.
 */
export async function otherAccounts(
  entries: readonly ConnectionEntry[],
  operator: Operator,
): Promise<string[]> {
  const problems: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const connection = await operator.connections.get(entry.id);
    if (!connection || connection.status === 'prepared' || connection.status === 'cancelled') continue;
    const found = await othersOf(connection, entry, operator);
    problems.push(...found.map((problem) => `[${index}].vendors.${problem}`));
  }
  return problems;
}

async function othersOf(connection: Connection, entry: ConnectionEntry, operator: Operator) {
  const before = await operator.secrets.read(connection, { fresh: true });
  const secret = mergeSecret(entry, before, connection.accounts, () => operator.randomToken());
  const problems: string[] = [];
  for (const vendor of changedVendors(before, secret)) {
    const trial = await tryAccess({ vendor, connection, secret }, operator);
    if (trial.kind !== 'other-account') continue;
    const whose = trial.name === undefined ? 'another account' : trial.name;
    problems.push(
      `${vendor}: this belongs to ${whose} in ${vendorNames[vendor]}, not to what "${connection.id}" is linked with; ` +
        'another account needs a connection of its own',
    );
  }
  return problems;
}

/** Where somebody signs in, the sign-in itself asks whose account it is, and a refresh token may be used once only. */
function changedVendors(before: ConnectionSecret | undefined, after: ConnectionSecret): Vendor[] {
  return vendors.filter((vendor) => {
    const access = after.vendors[vendor];
    return access && !('oauth' in access) && !isDeepStrictEqual(access, before?.vendors[vendor]);
  });
}
