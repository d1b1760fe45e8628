import * as oauth from 'oauth4webapi';
import { commonReasons } from '../../common-reasons.ts';
import { Failure } from '../../failure.ts';
import type { AworkAccess, AworkOAuth } from './access.ts';

export interface TokenStore {
  /** The grant as stored now, past any cache. */
  read(): Promise<AworkOAuth>;
  /** Stores the new grant; must be done before the new access token is used. */
  write(grant: AworkOAuth): Promise<void>;
  /** Runs alone over all workers of the connection. */
  locked<T>(work: () => Promise<T>): Promise<T>;
}

export interface AuthorizeOptions {
  access: AworkAccess;
  tokens: TokenStore;
  now(): Date;
  fetch?: typeof fetch;
}

/** A token this close to its end is not used any more. */
const LEEWAY_MILLISECONDS = 60_000;

/**
 * The authorization header for awork: an API key, or an access token that is refreshed under a lock, because
 * refresh tokens are single use. https://developers.awork.com/authentication
 */
export function createAworkAuthorize({ access, tokens, now, fetch: send }: AuthorizeOptions) {
  let grant = access.oauth;
  const usable = (candidate: AworkOAuth | undefined) =>
    candidate?.accessToken && (candidate.expiresAt ?? 0) - LEEWAY_MILLISECONDS > now().getTime();

  const renew = () =>
    tokens.locked(async () => {
      const stored = await tokens.read();
      if (usable(stored)) return stored;
      const renewed = await refresh(access.baseUrl, stored, now, send);
      await tokens.write(renewed);
      return renewed;
    });

  return async (): Promise<Record<string, string>> => {
    if (access.apiKey) return { authorization: `Bearer ${access.apiKey}` };
    if (!usable(grant)) grant = await renew();
    return { authorization: `Bearer ${grant?.accessToken ?? ''}` };
  };
}

async function refresh(
  baseUrl: string,
  grant: AworkOAuth,
  now: () => Date,
  send?: typeof fetch,
): Promise<AworkOAuth> {
  const server = { issuer: 'awork.com', token_endpoint: `${baseUrl.replace(/\/$/, '')}/accounts/token` };
  const client = { client_id: grant.clientId };
  const proof = grant.clientSecret ? oauth.ClientSecretBasic(grant.clientSecret) : oauth.None();
  try {
    const response = await oauth.refreshTokenGrantRequest(server, client, proof, grant.refreshToken, {
      // awork is always https; a loopback address that somebody allowed need not be.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      [oauth.allowInsecureRequests]: baseUrl.startsWith('http:'),
      ...(send && { [oauth.customFetch]: (url: string, init: RequestInit) => send(url, init) }),
    });
    const answer = await oauth.processRefreshTokenResponse(server, client, response);
    const expiresAt = now().getTime() + (answer.expires_in ?? 3600) * 1000;
    const refreshToken = answer.refresh_token ?? grant.refreshToken;
    return { ...grant, accessToken: answer.access_token, refreshToken, expiresAt };
  } catch (error) {
    throw refusedGrant(error);
  }
}

function refusedGrant(error: unknown): Failure {
  const refused = error instanceof oauth.ResponseBodyError && error.status < 500;
  const problem = error instanceof Error ? error.message : String(error);
  const reason = refused ? commonReasons['credentials-refused'] : commonReasons['vendor-unavailable'];
  return new Failure(reason, {
    details: { vendor: 'awork', call: 'POST /accounts/token', problem },
    cause: error,
  });
}
