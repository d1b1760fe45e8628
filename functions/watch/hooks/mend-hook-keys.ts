import { isDeepStrictEqual } from 'node:util';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import { hookKeysOf } from '../../../shared/secrets/hook-keys.ts';
import type { Operator } from '../../ops/operator.ts';

/** Where what proves webhooks is not what the secret says, the ingress would go on refusing them. */
export async function mendHookKeys(
  connection: Connection,
  secret: ConnectionSecret,
  { hookKeys }: Pick<Operator, 'hookKeys'>,
): Promise<void> {
  const wanted = hookKeysOf(secret);
  if (isDeepStrictEqual(await hookKeys.read(connection, { fresh: true }), wanted)) return;
  await hookKeys.write(connection, wanted);
}
