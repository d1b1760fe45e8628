import type { SecretStore } from './connection-secret.ts';
import type { HookKeyStore } from './hook-keys.ts';
import { hookKeysOf } from './hook-keys.ts';

/** The same secrets; what proves webhooks is put where the ingress finds it, and taken away first. */
export function keepingHookKeys(
  secrets: SecretStore,
  hookKeys: Pick<HookKeyStore, 'write' | 'remove'>,
): SecretStore {
  return {
    ...secrets,
    async write(owner, secret) {
      await hookKeys.write(owner, hookKeysOf(secret));
      await secrets.write(owner, secret);
    },
    async remove(owner) {
      await hookKeys.remove(owner);
      await secrets.remove(owner);
    },
  };
}
