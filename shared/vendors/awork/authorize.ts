import * as oauth from 'oauth4webapi';
import * as z from 'zod';
import { commonReasons } from '../../common-reasons.ts';
import { Failure } from '../../failure.ts';
import { tokenRequest } from '../../http/token-request.ts';
import type { TokenStore } from '../../secrets/token-store.ts';
import { parseJson } from '../../parse-json.ts';
import type { AworkAccess, AworkOAuth } from './access.ts';

export interface AuthorizeOptions {
  access: AworkAccess;
  tokens: TokenStore<AworkOAuth>;
  now(): Date;
  fetch?: typeof fetch;
}

/** Well below the time the lock holds. */
const TIMEOUT_MILLISECONDS = 20_000;
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

  const renew = (refused: string | undefined) =>
    tokens.locked(async () => {
      const stored = await tokens.read();
      if (usable(stored) && stored.accessToken !== refused) return stored;
      const renewed = await refresh(access.baseUrl, stored, now, send);
      await tokens.write(renewed);
      return renewed;
    });

  /** `isRefused`: awork no longer takes the token, although its time is not over. */
  return async (isRefused = false): Promise<Record<string, string>> => {
    if (access.apiKey) return { authorization: `Bearer ${access.apiKey}` };
    if (isRefused || !usable(grant)) grant = await renew(isRefused ? grant?.accessToken : undefined);
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
      ...tokenRequest(baseUrl, TIMEOUT_MILLISECONDS, send),
    });
    // Every 4xx but a rate limit is a refusal, in whatever shape: awork has answered in its own and in the standard's.
    if (response.status >= 400 && response.status < 500 && response.status !== 429)
      throw refusedGrant(await response.text());
    const answer = await oauth.processRefreshTokenResponse(server, client, response);
    const expiresAt = now().getTime() + (answer.expires_in ?? 3600) * 1000;
    const refreshToken = answer.refresh_token ?? grant.refreshToken;
    return { ...grant, accessToken: answer.access_token, refreshToken, expiresAt };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    throw new Failure(commonReasons['vendor-unavailable'], {
      details: { vendor: 'awork', problem },
      cause: error,
    });
  }
}

const refusal = z.union([
  z.object({ error: z.string() }).transform(({ error }) => error),
  z.object({ code: z.string() }).transform(({ code }) => code),
]);

function refusedGrant(body: string): Failure {
  const problem = refusal.safeParse(parseJson(body)).data ?? 'the grant is no longer valid';
  return new Failure(commonReasons['credentials-refused'], {
    details: { vendor: 'awork', call: 'POST /accounts/token', problem },
  });
}
