import type { Connection } from '../../../shared/connections/connection.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import { TOKEN_LOCK } from '../../../shared/secrets/token-store.ts';
import type { Operator } from '../operator.ts';

const TRIES = 30;
const WAIT_SECONDS = 2;

/**
 * Reads, changes and writes the secret of a connection while no worker renews a token in it, lest a spent one is put
 * back. The connection must get a
 * new `secretRevision` afterwards, or warm workers go on with what they remember. A change to nothing leaves it as it
 * is. Answers what was there before.
 */
export async function changeSecret(
  connection: Pick<Connection, 'id' | 'connector'>,
  change: (before: ConnectionSecret | undefined) => ConnectionSecret | undefined,
  operator: Operator,
): Promise<ConnectionSecret | undefined> {
  const work = async () => {
    const before = await operator.secrets.read(connection, { fresh: true });
    const after = change(before);
    if (after) await operator.secrets.write(connection, after);
    return before;
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operator.locks.alone(connection.id, TOKEN_LOCK, work);
    } catch (error) {
      const isHeld = error instanceof Failure && error.reason.code === 'claim-held';
      if (!isHeld || attempt === TRIES) throw error;
      await operator.sleep(WAIT_SECONDS);
    }
  }
}
