import type { Collection } from '../kit/collection.ts';
import type { SimulatorWorld } from '../kit/simulator.ts';
import type { Actor } from './actor.ts';
import type { Quota } from './quota.ts';
import { type AworkStore, foundationOf } from './store.ts';
import type { AworkApiKey, AworkWorkspace } from './workspace.ts';

export interface AccessToken {
  userId: string;
  expiresAt: number;
}

/** The way in: quota first, then the bearer token. */
export interface AworkGate {
  admit(request: Request): Actor | Response;
  addKey(key: AworkApiKey): void;
  revokeKey(key: string): void;
}

interface GateParts {
  world: SimulatorWorld;
  workspace: AworkWorkspace;
  store: AworkStore;
  quota: Quota;
  accessTokens: Collection<AccessToken>;
}

export function createGate({ world, workspace, store, quota, accessTokens }: GateParts): AworkGate {
  const keys = world.collections.open<AworkApiKey & { isRevoked: boolean }>('apiKeys');
  for (const key of workspace.apiKeys) {
    if (!keys.get(key.key)) keys.put(key.key, { ...key, isRevoked: false });
  }
  const actorOf = (token: string): Actor | undefined => {
    const key = keys.get(token);
    if (key && !key.isRevoked) {
      const { userId = foundationOf(store).apiUserId, isAdmin = true, rights = [] } = key;
      return { userId, isAdmin, rights };
    }
    const access = accessTokens.get(token);
    if (!access || access.expiresAt <= world.now().getTime()) return undefined;
    const user = store.users.get(access.userId);
    if (!user || user.isDeactivated) return undefined;
    return { userId: user.id, isAdmin: user.isAdmin };
  };
  return {
    admit(request) {
      const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
      return quota.take() ?? actorOf(token) ?? badToken();
    },
    addKey: (key) => keys.put(key.key, { ...key, isRevoked: false }),
    revokeKey(key) {
      const known = keys.get(key);
      if (known) keys.put(key, { ...known, isRevoked: true });
    },
  };
}

/** Observed shape of a 401 from the gateway; not the documented error body. */
function badToken(): Response {
  return Response.json({ message: { code: 'unauthorized', description: 'Token invalid.' } }, { status: 401 });
}
