import { commonReasons } from '../common-reasons.ts';
import type { Connection } from '../connections/connection.ts';
import { Failure } from '../failure.ts';
import type { Locks } from '../store/locks.ts';
import type { VendorDefinition } from '../vendors/define-vendor.ts';
import type { ConnectionSecret, SecretStore } from './connection-secret.ts';

/** Where the single-use grant of a vendor is kept. */
export interface TokenStore<Grant> {
  /** The grant as stored now, past any cache. */
  read(): Promise<Grant>;
  /** Stores the new grant; must be done before the new access token is used. */
  write(grant: Grant): Promise<void>;
  /** Runs alone over all workers of the connection. */
  locked<T>(work: () => Promise<T>): Promise<T>;
}

/** The lock under which workers renew tokens in a connection's secret; whoever else changes the secret takes it too. */
export const TOKEN_LOCK = 'tokens';

interface SecretAccess {
  connection: Connection;
  secrets: SecretStore;
  locks: Locks;
}

/** In the connection's secret; a named lock keeps two workers from spending one refresh token. */
export function createTokenStore<Grant>(
  { id, grant }: Pick<VendorDefinition<never, Grant>, 'id' | 'grant'>,
  { connection, secrets, locks }: SecretAccess,
): TokenStore<Grant> {
  let last: ConnectionSecret | undefined;
  const current = async (): Promise<ConnectionSecret> => {
    last = await secrets.read(connection, { fresh: true });
    return last ?? missing('no secret is stored');
  };
  return {
    async read() {
      const stored = (await current()).vendors[id]?.['oauth'];
      return grant && stored ? grant.parse(stored) : missing(`${id}.oauth is not stored`);
    },
    async write(renewed) {
      // Read under the same lock. To read it again could fail, and the spent grant would be the last one we have.
      const secret = last ?? (await current());
      const access = { ...secret.vendors[id], oauth: renewed };
      await secrets.write(connection, { ...secret, vendors: { ...secret.vendors, [id]: access } });
    },
    locked: (work) => locks.alone(connection.id, TOKEN_LOCK, work),
  };
}

function missing(problem: string): never {
  throw new Failure(commonReasons['credentials-missing'], { details: { problem } });
}
