import type { TokenStore } from '../../secrets/token-store.ts';
import { createGrantHolder } from '../../sign-in/grant-holder.ts';
import type { OAuthGrant } from '../../sign-in/oauth-grant.ts';
import type { HqAccess } from './access.ts';
import { hqSignIn } from './sign-in.ts';

export interface HqAuthorizeOptions {
  access: HqAccess;
  /** Where renewed grants are kept; a static token needs none. */
  tokens?: TokenStore<OAuthGrant>;
  now(): Date;
  fetch?: typeof fetch;
}

/** The authorization header for HQ: a static token, or the access token of a sign-in. https://developer.hellohq.io */
export function createHqAuthorize({ access, tokens, ...options }: HqAuthorizeOptions) {
  const { token, oauth: grant, baseUrl } = access;
  if (grant && !tokens) throw new Error('a grant of HQ needs a store for its tokens');
  const holder =
    grant &&
    tokens &&
    createGrantHolder({ vendor: 'hq', signIn: hqSignIn, baseUrl, grant, tokens, ...options });
  /** `isRefused`: HQ no longer takes the token, although its time is not over. */
  return async (isRefused = false): Promise<Record<string, string>> => ({
    authorization: `Bearer ${holder ? await holder(isRefused) : (token ?? '')}`,
  });
}
