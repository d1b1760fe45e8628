import { randomUUID } from 'node:crypto';
import type { Collection } from '../../test/vendors/kit/collection.ts';
import { localArn } from './local-account.ts';

interface SecretVersion {
  id: string;
  text: string;
  createdAt: number;
}

/** A secret with its present version and the one before. `deletedAt` is set while it can still be restored. */
export interface SecretRecord {
  name: string;
  arn: string;
  createdAt: number;
  current: SecretVersion;
  previous?: SecretVersion;
  deletedAt?: number;
}

/** An answer in the service's own words; `type` becomes the exception's name in the client. */
export class SecretsRefusal extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

export type SecretCollection = Collection<SecretRecord>;

export function newSecret(name: string, text: string, versionId?: string): SecretRecord {
  return {
    name,
    // The service puts six characters of its own behind the name.
    arn: localArn('secretsmanager', `secret:${name}-${randomUUID().slice(0, 6)}`),
    createdAt: nowSeconds(),
    current: newVersion(text, versionId),
  };
}

export function newVersion(text: string, id: string = randomUUID()): SecretVersion {
  return { id, text, createdAt: nowSeconds() };
}

/** Finds a secret by name or ARN. One that waits for its deletion can be described, but not read. */
export function findSecret(
  collection: SecretCollection,
  secretId: string,
  use: 'describe' | 'read',
): SecretRecord {
  const secret = collection.get(secretId) ?? collection.get(nameInArn(secretId));
  if (!secret) {
    throw new SecretsRefusal('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
  }
  if (use === 'read' && secret.deletedAt !== undefined) {
    throw new SecretsRefusal('InvalidRequestException', 'The secret is marked for deletion.');
  }
  return secret;
}

function nameInArn(arn: string): string {
  return arn.replace(/^arn:aws:secretsmanager:[^:]*:[^:]*:secret:/, '').replace(/-[^-]{6}$/, '');
}

export function nowSeconds(): number {
  return Date.now() / 1000;
}
