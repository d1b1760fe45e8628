import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
} from '@aws-sdk/client-secrets-manager';
import { createCache } from '../cache.ts';
import type { ConsoleKeys, KeyRing } from './console-keys.ts';
import { keyRing } from './console-keys.ts';
import { newKey } from './new-key.ts';

export interface AwsConsoleKeysOptions {
  client: SecretsManagerClient;
  /** First part of the name, for example `tandem/prod`. */
  prefix: string;
  now(): Date;
}

const REMEMBERED_SECONDS = 60;
const RING = 'ring';

export function createAwsConsoleKeys({ client, prefix, now }: AwsConsoleKeysOptions): ConsoleKeys {
  const cache = createCache(now);
  // Beside the secrets of connections and not below them: who may read those may not sign anybody in.
  const SecretId = `${prefix}-console/keys`;
  const load = async () => {
    const found = await readRing(client, SecretId);
    // Not remembered, so that the first link counts at once.
    if (!found) cache.drop(RING);
    return found;
  };
  const read = (maxAgeSeconds = REMEMBERED_SECONDS) => cache.get(RING, maxAgeSeconds, load);
  return {
    read,
    ensure: async () => (await read(0)) ?? createRing(client, SecretId),
    async rotate() {
      const { current } = (await read(0)) ?? (await createRing(client, SecretId));
      const SecretString = JSON.stringify({ current: newKey(), previous: current } satisfies KeyRing);
      await client.send(new PutSecretValueCommand({ SecretId, SecretString }));
      cache.drop(RING);
    },
  };
}

async function readRing(client: SecretsManagerClient, SecretId: string): Promise<KeyRing | undefined> {
  try {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
    return parseRing(SecretString);
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** The parser's own message would quote the keys, so it is not passed on. */
function parseRing(text: string): KeyRing {
  try {
    return keyRing.parse(JSON.parse(text));
  } catch {
    throw new Error('the keys of the console are not in the expected form');
  }
}

/** Of two who make the first ring at once, both get the one that was stored. */
async function createRing(client: SecretsManagerClient, Name: string): Promise<KeyRing> {
  const ring: KeyRing = { current: newKey() };
  try {
    await client.send(new CreateSecretCommand({ Name, SecretString: JSON.stringify(ring) }));
    return ring;
  } catch (error) {
    const stored = error instanceof ResourceExistsException ? await readRing(client, Name) : undefined;
    if (!stored) throw error;
    return stored;
  }
}
