import type { SimulatorWorld } from '../kit/simulator.ts';
import { allRights, type PersonioCompany, type PersonioCredential, type Right } from './company.ts';
import { found, unauthorized } from './refusal.ts';
import type { Stamps } from './stamps.ts';

export type Generation = 'v1' | 'v2';
type Credential = PersonioCredential & { isRevoked: boolean };

interface IssuedToken {
  token: string;
  clientId: string;
  /** Null for everything that the credential holds at the time of a call. */
  rights: Right[] | null;
  expiresAt: number;
}

/** Who calls, and what they may do right now. */
export interface Caller {
  clientId: string;
  token: string;
  rights: Right[];
}

export interface Access {
  /** Undefined when the secret is wrong or the credential is gone. */
  credential(clientId: string, clientSecret: string): PersonioCredential | undefined;
  /** Documented: the same token for a whole day, however often it is asked for. */
  issue(generation: Generation, clientId: string, rights: Right[] | null): string;
  callerOf(generation: Generation, request: Request): Caller;
  addKey(key: Omit<PersonioCredential, 'rights'> & { rights?: Right[] }): void;
  revokeKey(clientId: string): void;
  setRights(clientId: string, rights: Right[]): void;
}

export const tokenSeconds = 86_400;

export function createAccess(world: SimulatorWorld, company: PersonioCompany, stamps: Stamps): Access {
  const credentials = world.collections.open<Credential>('credentials');
  for (const each of company.credentials) {
    if (!credentials.get(each.clientId)) credentials.put(each.clientId, { ...each, isRevoked: false });
  }
  const change = (clientId: string, changes: Partial<Credential>) =>
    credentials.put(clientId, { ...found(credentials.get(clientId), 'credential'), ...changes });
  const holderOf = (clientId: string) => {
    const holder = credentials.get(clientId);
    return holder?.isRevoked ? undefined : holder;
  };
  return {
    ...createTokens(world, stamps, holderOf),
    credential(clientId, clientSecret) {
      const holder = holderOf(clientId);
      return holder?.clientSecret === clientSecret ? holder : undefined;
    },
    addKey: ({ rights = [...allRights], ...key }) =>
      credentials.put(key.clientId, { ...key, rights, isRevoked: false }),
    revokeKey: (clientId) => change(clientId, { isRevoked: true }),
    setRights: (clientId, rights) => change(clientId, { rights }),
  };
}

/** Guessed: a token of one generation is unknown to the other, and dies with its credential. */
function createTokens(
  world: SimulatorWorld,
  stamps: Stamps,
  holderOf: (clientId: string) => PersonioCredential | undefined,
): Pick<Access, 'issue' | 'callerOf'> {
  const current = world.collections.open<IssuedToken>('currentTokens');
  const issued = world.collections.open<IssuedToken>('issuedTokens');
  const now = () => world.now().getTime();
  return {
    issue(generation, clientId, rights) {
      const slot = JSON.stringify([generation, clientId, rights]);
      const before = current.get(slot);
      if (before && before.expiresAt > now()) return before.token;
      const token = `papi-${stamps.traceId()}`;
      const row = { token, clientId, rights, expiresAt: now() + tokenSeconds * 1000 };
      current.put(slot, row);
      issued.put(`${generation} ${token}`, row);
      return token;
    },
    callerOf(generation, request) {
      const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
      const row = issued.get(`${generation} ${token}`);
      const holder = row && row.expiresAt > now() ? holderOf(row.clientId) : undefined;
      if (!row || !holder) throw unauthorized('The access token is missing, expired or unknown.');
      const rights = holder.rights.filter((right) => row.rights?.includes(right) ?? true);
      return { clientId: row.clientId, token, rights };
    },
  };
}
