import * as z from 'zod';
import type { ConnectionSecret, SecretOwner } from './connection-secret.ts';

/** The part of a vendor's access that proves its webhooks, by whatever means it has. */
const proof = z.object({
  hookSecrets: z.array(z.string()).optional(),
  signatureKeys: z.array(z.string()).optional(),
});

/** What proves that a webhook is a vendor's. It opens no account: whoever has it can make us read a record once more. */
export const hookKeys = z.object({ ingressToken: z.string(), vendors: z.record(z.string(), proof) });
export type HookKeys = z.infer<typeof hookKeys>;

/** Kept apart from the keys of accounts, so that the public address for webhooks can do without those. */
export interface HookKeyStore {
  /** Undefined where there are none. Cached per revision of the secret; `fresh` reads past the cache. */
  read(owner: SecretOwner, options?: { fresh?: boolean }): Promise<HookKeys | undefined>;
  write(owner: SecretOwner, keys: HookKeys): Promise<void>;
  remove(owner: SecretOwner): Promise<void>;
}

export function hookKeysOf(secret: ConnectionSecret): HookKeys {
  return hookKeys.parse(secret);
}
