import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-secrets-manager';
import { createCache } from '../cache.ts';
import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import type { ConnectionSecret, SecretOwner, SecretStore } from './connection-secret.ts';
import { connectionSecret, secretName } from './connection-secret.ts';

export interface AwsSecretsOptions {
  client: SecretsManagerClient;
  /** First part of every name, for example `tandem/prod`. */
  prefix: string;
  now(): Date;
}

const CACHE_SECONDS = 300;

export function createAwsSecrets({ client, prefix, now }: AwsSecretsOptions): SecretStore {
  const cache = createCache(now);
  const keyOf = (owner: SecretOwner) => `${secretName(prefix, owner)}@${owner.secretRevision ?? ''}`;
  const load = async (owner: SecretOwner): Promise<ConnectionSecret | undefined> => {
    const SecretId = secretName(prefix, owner);
    try {
      const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }));
      return parseSecret(SecretString ?? '');
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
      // Not remembered, so that a connection works as soon as it is added.
      cache.drop(keyOf(owner));
      return undefined;
    }
  };
  return {
    read(owner, options) {
      if (options?.fresh) cache.drop(keyOf(owner));
      return cache.get(keyOf(owner), CACHE_SECONDS, () => load(owner));
    },
    async write(owner, secret) {
      await store(client, secretName(prefix, owner), JSON.stringify(connectionSecret.parse(secret)));
      cache.drop(keyOf(owner));
    },
    async remove(owner: SecretOwner) {
      cache.drop(keyOf(owner));
      const SecretId = secretName(prefix, owner);
      await client.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }));
    },
  };
}

/** The parser's own message would quote the secret, so it is not passed on. */
function parseSecret(text: string): ConnectionSecret {
  try {
    return connectionSecret.parse(JSON.parse(text));
  } catch {
    throw new Failure(commonReasons['credentials-missing'], {
      details: { problem: 'the secret is not in the expected form' },
    });
  }
}

/** Workers may change their secrets but not make new ones, so creating is the second try. */
async function store(client: SecretsManagerClient, name: string, SecretString: string) {
  try {
    await client.send(new PutSecretValueCommand({ SecretId: name, SecretString }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    await client.send(new CreateSecretCommand({ Name: name, SecretString }));
  }
}
