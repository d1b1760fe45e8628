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

export async function beginSignIn(target: SignInTarget, redirectUri: string): Promise<BegunSignIn> {
  const state = oauth.generateRandomState();
  const verifier = target.signIn.usesPkce ? oauth.generateRandomCodeVerifier() : undefined;
  const attempt = { redirectUri, state, verifier };
  return { ...attempt, url: await signInAddress(target, attempt) };
}

export async function signInAddress(
  { signIn, baseUrl, client }: SignInTarget,
  { redirectUri, state, verifier }: Omit<BegunSignIn, 'url'>,
): Promise<string> {
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
  return url.href;
}
