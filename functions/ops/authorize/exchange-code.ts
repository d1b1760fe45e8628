import * as oauth from 'oauth4webapi';
import { Failure } from '../../../shared/failure.ts';
import type { OAuthGrant } from '../../../shared/sign-in/oauth-grant.ts';
import { isRefused, refusalCode, tokenEndpoint, withTokens } from '../../../shared/sign-in/token-endpoint.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import type { Operator } from '../operator.ts';
import { Refusal } from '../output/report.ts';
import type { BegunSignIn } from './begin-sign-in.ts';
import type { SignInTarget } from './find-target.ts';
import { signInReasons } from './reasons.ts';
import { signInUnanswered } from './unanswered.ts';

/** The grant behind a callback that is proven to belong to the attempt. Throws a `Refusal`, or one of our reasons. */
export async function exchangeCode(
  query: URLSearchParams,
  begun: BegunSignIn,
  target: SignInTarget,
  { now, fetch: send }: Pick<Operator, 'now' | 'fetch'>,
): Promise<OAuthGrant> {
  const vendor = target.vendor.id;
  const { server, client, proof, request } = tokenEndpoint({ ...target, ...(send && { fetch: send }) });
  const proven = prove(query, begun, { vendor, server, client });
  try {
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      proof,
      proven,
      begun.redirectUri,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- a warning mark; not every vendor documents a verifier
      begun.verifier ?? oauth.nopkce,
      request,
    );
    if (isRefused(response)) throw await refusedCode(vendor, response);
    const answer = await oauth.processAuthorizationCodeResponse(server, client, response);
    const grant = withTokens<OAuthGrant>(target.client, answer, now());
    if (grant.refreshToken !== undefined) return grant;
    throw new Failure(signInReasons['sign-in-not-lasting'], { details: { vendor } });
  } catch (error) {
    throw signInUnanswered(vendor, error);
  }
}

interface Parties {
  vendor: Vendor;
  server: oauth.AuthorizationServer;
  client: oauth.Client;
}

function prove(query: URLSearchParams, { state }: BegunSignIn, { vendor, server, client }: Parties) {
  const given = new URLSearchParams(query);
  // It tells vendors apart; here each has a redirect address of its own.
  given.delete('iss');
  try {
    const proven = oauth.validateAuthResponse(server, client, given, state);
    if (proven.has('code')) return proven;
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError) throw declined(vendor, error.error);
  }
  throw new Refusal(
    'The browser came back with an answer that does not belong to this sign-in, so nothing was stored. ' +
      'Run the command again and open the address that it prints.',
  );
}

function declined(vendor: Vendor, error: string): Failure {
  if (error === 'access_denied')
    return new Failure(signInReasons['sign-in-declined'], { details: { vendor } });
  // Anybody can write an address, so only what looks like a code is told.
  const problem = /^[a-z_]{1,40}$/.test(error) ? error : 'unknown error';
  return new Failure(signInReasons['sign-in-refused'], { details: { vendor, problem } });
}

async function refusedCode(vendor: Vendor, response: Response): Promise<Failure> {
  const problem = (await refusalCode(response)) ?? 'invalid_grant';
  return /^invalid[-_]grant$/.test(problem)
    ? new Failure(signInReasons['code-refused'], { details: { vendor } })
    : new Failure(signInReasons['sign-in-refused'], { details: { vendor, problem } });
}
