import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import { fingerprint } from '../fingerprint.ts';
import type { ConnectionSecret, SecretOwner, SecretStore } from '../secrets/connection-secret.ts';
import { connectionSecret } from '../secrets/connection-secret.ts';
import { ApplyFailure } from './apply-failure.ts';

/**
 * What a run with the credentials `used` really failed of. Refused credentials that were replaced since we read them say
 * nothing about those stored now, so such a record is retried instead of pausing its connection.
 */
export async function unlessReplaced(
  error: unknown,
  used: ConnectionSecret | undefined,
  owner: SecretOwner,
  secrets: SecretStore,
): Promise<unknown> {
  const isApplying = error instanceof ApplyFailure;
  const failure: unknown = isApplying ? error.cause : error;
  if (!(failure instanceof Failure) || failure.reason.kind !== 'pause') return error;
  const stored = await secrets.read(owner, { fresh: true }).catch(() => used);
  if (fingerprint(stored) === fingerprint(used)) return error;
  const replaced = new Failure(commonReasons['credentials-replaced'], { cause: failure });
  return isApplying ? new ApplyFailure(replaced, error.writes) : replaced;
}

/** A token that the run itself renews is not replaced by somebody else. Tells what was written, as it is read again. */
export function tellingWrites(secrets: SecretStore, tell: (written: ConnectionSecret) => void): SecretStore {
  return {
    ...secrets,
    async write(owner, secret) {
      await secrets.write(owner, secret);
      tell(connectionSecret.parse(JSON.parse(JSON.stringify(secret))));
    },
  };
}
