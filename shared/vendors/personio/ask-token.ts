import * as oauth from 'oauth4webapi';
import * as z from 'zod';
import { withSlash } from '../../http/base-url.ts';
import { tokenAnswer } from '../../http/token-answer.ts';
import { tokenRequest } from '../../http/token-request.ts';
import { withTimeout } from '../../http/with-timeout.ts';
import type { PersonioAccess } from './access.ts';
import { statusFromBody } from './status-from-body.ts';
import { ownHeaders } from './error-dialect.ts';
import { noToken, refusedToken, TOKEN_TIMEOUT_MILLISECONDS } from './token-failure.ts';
import type { Grant } from './token-session.ts';

const DAY_SECONDS = 86_400;

/** Client credentials in the form. https://developer.personio.de/reference/post_v2-auth-token */
export async function askTokenV2(access: PersonioAccess, send: typeof fetch): Promise<Grant> {
  const path = 'v2/auth/token';
  const server = { issuer: 'personio', token_endpoint: withSlash(access.baseUrl) + path };
  const client = { client_id: access.clientId };
  const proof = oauth.ClientSecretPost(access.clientSecret);
  try {
    const response = await oauth.clientCredentialsGrantRequest(server, client, proof, new URLSearchParams(), {
      ...tokenRequest(access.baseUrl, TOKEN_TIMEOUT_MILLISECONDS, send),
      headers: ownHeaders,
    });
    if (!response.ok) throw await refusedToken(path, response);
    const answer = await oauth.processClientCredentialsResponse(server, client, response);
    return { token: answer.access_token, expiresInSeconds: answer.expires_in ?? DAY_SECONDS };
  } catch (error) {
    throw noToken(error);
  }
}

const answerV1 = z.object({
  data: z.object({ token: z.string().min(1), expires_in: z.coerce.number().positive().default(DAY_SECONDS) }),
});

/** Credentials in the body only: in the address they are refused. https://developer.personio.de/reference/auth */
export async function askTokenV1(access: PersonioAccess, send: typeof fetch): Promise<Grant> {
  const path = 'v1/auth';
  const body = JSON.stringify({ client_id: access.clientId, client_secret: access.clientSecret });
  const headers = { ...ownHeaders, 'content-type': 'application/json', accept: 'application/json' };
  try {
    return await withTimeout(TOKEN_TIMEOUT_MILLISECONDS, async (signal) => {
      const url = withSlash(access.baseUrl) + path;
      const response = await statusFromBody(send)(url, {
        ...{ method: 'POST', body, headers, signal },
        // Elsewhere our secret has no business.
        redirect: 'manual',
      });
      if (!response.ok) throw await refusedToken(path, response);
      const { data } = answerV1.parse(await tokenAnswer(response));
      return { token: data.token, expiresInSeconds: data.expires_in };
    });
  } catch (error) {
    throw noToken(error);
  }
}
