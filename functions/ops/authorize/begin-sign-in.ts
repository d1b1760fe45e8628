import * as oauth from 'oauth4webapi';
import type { SignInTarget } from './find-target.ts';

/** One attempt: an address to sign in at, and what proves that a callback belongs to it. */
export interface BegunSignIn {
  url: string;
  redirectUri: string;
  state: string;
  /** Undefined where the vendor binds codes to none. */
  verifier: string | undefined;
}

export async function beginSignIn(
  { signIn, baseUrl, client }: SignInTarget,
  redirectUri: string,
): Promise<BegunSignIn> {
  const state = oauth.generateRandomState();
  const verifier = signIn.usesPkce ? oauth.generateRandomCodeVerifier() : undefined;
  const url = new URL(signIn.endpoints(baseUrl).authorize);
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: redirectUri,
    scope: signIn.scopes.join(' '),
    state,
    ...(verifier !== undefined && {
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }),
  });
  // As the vendors' pages write blanks.
  url.search = query.toString().replaceAll('+', '%20');
  return { url: url.href, redirectUri, state, verifier };
}
