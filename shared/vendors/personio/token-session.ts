import type { Cache } from '../../cache.ts';

export interface Grant {
  token: string;
  expiresInSeconds: number;
}

export interface TokenSession {
  /** The token in use; asked for when there is none. */
  token(): Promise<string>;
  /** Asks for a token whatever is known. Personio may give the same one again. */
  renew(): Promise<string>;
}

export interface TokenSessionOptions {
  /** Shared by all records of one execution environment. */
  cache: Cache;
  key: string;
  now(): Date;
  /** Throws `credentials-refused` when Personio does not know the key. */
  ask(): Promise<Grant>;
}

const DAY_SECONDS = 86_400;
/** Tokens hold for a day and are not used in its last hour. https://developer.personio.de/v2.0/reference/authentication */
const LEEWAY_SECONDS = 3_600;

interface HeldToken {
  token: string;
  usableUntil: number;
}

export function createTokenSession({ cache, key, now, ask }: TokenSessionOptions): TokenSession {
  const load = async (): Promise<HeldToken> => {
    const { token, expiresInSeconds } = await ask();
    const usableSeconds = Math.max(expiresInSeconds - LEEWAY_SECONDS, expiresInSeconds / 2);
    return { token, usableUntil: now().getTime() + usableSeconds * 1000 };
  };
  const held = () => cache.get(key, DAY_SECONDS, load);
  const renew = async () => {
    cache.drop(key);
    return (await held()).token;
  };
  return {
    async token() {
      const { token, usableUntil } = await held();
      return usableUntil > now().getTime() ? token : renew();
    },
    renew,
  };
}
