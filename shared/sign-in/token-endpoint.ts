import * as oauth from 'oauth4webapi';
import * as z from 'zod';
import { cutText } from '../cut-text.ts';
import { tokenAnswer } from '../http/token-answer.ts';
import { tokenRequest } from '../http/token-request.ts';
import type { OAuthGrant } from './oauth-grant.ts';
import type { SignIn } from './sign-in.ts';

/** Well below the time the lock of the token store holds. */
const TIMEOUT_MILLISECONDS = 20_000;
/** Where the answer does not say. */
const EXPIRY_SECONDS = 3600;

export interface TokenEndpointOptions {
  signIn: SignIn;
  baseUrl: string;
  client: Pick<OAuthGrant, 'clientId' | 'clientSecret'>;
  fetch?: typeof fetch;
}

/** Who is asked for tokens and with what, in the words of the library. */
export function tokenEndpoint({ signIn, baseUrl, client, fetch: send }: TokenEndpointOptions) {
  const { authorize, token } = signIn.endpoints(baseUrl);
  return {
    server: { issuer: new URL(token).origin, authorization_endpoint: authorize, token_endpoint: token },
    client: { client_id: client.clientId },
    proof: proofOf(signIn, client),
    request: tokenRequest(token, TIMEOUT_MILLISECONDS, send),
  };
}

function proofOf({ basicAuth }: SignIn, { clientId, clientSecret }: TokenEndpointOptions['client']) {
  if (clientSecret === undefined) return oauth.None();
  if (basicAuth === 'encoded') return oauth.ClientSecretBasic(clientSecret);
  const credentials = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const proof: oauth.ClientAuth = (_server, _client, _body, headers) =>
    headers.set('authorization', `Basic ${credentials}`);
  return proof;
}

/** The grant with the tokens of an answer; a refresh token that is not renewed stays. */
export function withTokens<Grant extends OAuthGrant>(
  grant: Grant,
  answer: oauth.TokenEndpointResponse,
  now: Date,
): Grant {
  const refreshToken = answer.refresh_token ?? grant.refreshToken;
  return {
    ...grant,
    ...(refreshToken !== undefined && { refreshToken }),
    accessToken: answer.access_token,
    expiresAt: now.getTime() + (answer.expires_in ?? EXPIRY_SECONDS) * 1000,
  };
}

/** Every 4xx but a rate limit is a refusal, in whatever shape: awork has answered in its own and in the standard's. */
export function isRefused({ status }: Response): boolean {
  return status >= 400 && status < 500 && status !== 429;
}

const refusal = z.union([
  z.object({ error: z.string() }).transform(({ error }) => error),
  z.object({ code: z.string() }).transform(({ code }) => code),
]);

/** The code alone, as the words around it may quote a token; undefined where none is found. */
export async function refusalCode(response: Response): Promise<string | undefined> {
  const { data } = refusal.safeParse(await tokenAnswer(response));
  return data === undefined ? undefined : cutText(data);
}
