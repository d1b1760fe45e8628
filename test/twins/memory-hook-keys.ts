import type { HookKeys, HookKeyStore } from '../../shared/secrets/hook-keys.ts';
import { hookKeys } from '../../shared/secrets/hook-keys.ts';

export function createMemoryHookKeys(): HookKeyStore {
  const stored = new Map<string, HookKeys>();
  return {
    read: async ({ id }) => structuredClone(stored.get(id)),
    write: async ({ id }, keys) => void stored.set(id, hookKeys.parse(structuredClone(keys))),
    remove: async ({ id }) => void stored.delete(id),
  };
}
