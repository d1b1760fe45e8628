import type { TokenStore } from '../../secrets/token-store.ts';
import { createGrantHolder } from '../../sign-in/grant-holder.ts';
import type { OAuthGrant } from '../../sign-in/oauth-grant.ts';
import type { AworkAccess } from './access.ts';
import { aworkSignIn } from './sign-in.ts';

export interface AuthorizeOptions {
  access: AworkAccess;
  tokens: TokenStore<OAuthGrant>;
  now(): Date;
  fetch?: typeof fetch;
}

/** The authorization header for awork: an API key, or an access token. https://developers.awork.com/authentication */
export function createAworkAuthorize({ access, ...options }: AuthorizeOptions) {
  const { apiKey, oauth: grant, baseUrl } = access;
  const holder =
    grant && createGrantHolder({ vendor: 'awork', signIn: aworkSignIn, baseUrl, grant, ...options });
  /** `isRefused`: awork no longer takes the token, although its time is not over. */
  return async (isRefused = false): Promise<Record<string, string>> => ({
    authorization: `Bearer ${holder ? await holder(isRefused) : (apiKey ?? '')}`,
  });
}
