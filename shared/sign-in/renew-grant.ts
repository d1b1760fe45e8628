import * as oauth from 'oauth4webapi';
import { commonReasons } from '../common-reasons.ts';
import { cutText } from '../cut-text.ts';
import { Failure } from '../failure.ts';
import type { Vendor } from '../vendor.ts';
import type { OAuthGrant } from './oauth-grant.ts';
import type { SignIn } from './sign-in.ts';
import { isRefused, refusalCode, tokenEndpoint, withTokens } from './token-endpoint.ts';

export interface RenewOptions {
  vendor: Vendor;
  signIn: SignIn;
  baseUrl: string;
  now(): Date;
  fetch?: typeof fetch;
}

/** Spends the refresh token. Throws `sign-in-needed`, `credentials-refused` for the client, or `vendor-unavailable`. */
export async function renewGrant(grant: OAuthGrant, options: RenewOptions): Promise<OAuthGrant> {
  const { vendor, now } = options;
  if (grant.refreshToken === undefined) throw signInNeeded({ vendor, problem: 'nobody has signed in yet' });
  const { server, client, proof, request } = tokenEndpoint({ ...options, client: grant });
  try {
    const response = await oauth.refreshTokenGrantRequest(server, client, proof, grant.refreshToken, request);
    if (isRefused(response)) throw await refused(vendor, server.token_endpoint, response);
    return withTokens(grant, await oauth.processRefreshTokenResponse(server, client, response), now());
  } catch (error) {
    if (error instanceof Failure) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    const details = { vendor, problem: cutText(problem, 200) };
    throw new Failure(commonReasons['vendor-unavailable'], { details, cause: error });
  }
}

/** What is wrong with the client is mended by no new sign-in. */
const ofClient = /^(invalid|unauthorized)[-_]client$/;

async function refused(vendor: Vendor, endpoint: string, response: Response): Promise<Failure> {
  const problem = (await refusalCode(response)) ?? 'the grant is no longer valid';
  const details = { vendor, call: `POST ${new URL(endpoint).pathname}`, problem };
  return ofClient.test(problem)
    ? new Failure(commonReasons['credentials-refused'], { details })
    : signInNeeded(details);
}

function signInNeeded(details: { vendor: Vendor; problem: string }): Failure {
  return new Failure(commonReasons['sign-in-needed'], { details });
}
