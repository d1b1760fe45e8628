import type { TokenStore } from '../secrets/token-store.ts';
import type { OAuthGrant } from './oauth-grant.ts';
import type { RenewOptions } from './renew-grant.ts';
import { renewGrant } from './renew-grant.ts';

export interface GrantHolderOptions extends RenewOptions {
  /** As it was read with the connection; may be older than what is stored. */
  grant: OAuthGrant;
  tokens: TokenStore<OAuthGrant>;
}

/** A token this close to its end is not used any more. */
const LEEWAY_MILLISECONDS = 60_000;

/** The access token of a grant, refreshed under a lock where refresh tokens are single use. */
export function createGrantHolder({ grant: known, tokens, ...options }: GrantHolderOptions) {
  let grant = known;
  const usable = ({ accessToken, expiresAt = 0 }: OAuthGrant) =>
    accessToken !== undefined && expiresAt - LEEWAY_MILLISECONDS > options.now().getTime();

  const renew = (refused: string | undefined) =>
    tokens.locked(async () => {
      const stored = await tokens.read();
      if (usable(stored) && stored.accessToken !== refused) return stored;
      const renewed = await renewGrant(stored, options);
      await tokens.write(renewed);
      return renewed;
    });

  /** `isRefused`: the vendor no longer takes the token, although its time is not over. */
  return async (isRefused = false): Promise<string> => {
    if (isRefused || !usable(grant)) grant = await renew(isRefused ? grant.accessToken : undefined);
    return grant.accessToken ?? '';
  };
}
