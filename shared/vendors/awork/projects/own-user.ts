import type { Cache } from '../../../cache.ts';
import type { AworkClient } from '../client.ts';

const WORKSPACE_SECONDS = 86_400;

/** Whose key or grant we use, and in which workspace. */
export function ownUser(awork: AworkClient, cache: Cache) {
  return cache.get('awork-workspace', WORKSPACE_SECONDS, () => awork.me());
}
