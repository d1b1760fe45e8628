import { withSlash } from '../../../shared/http/base-url.ts';
import { readBody } from '../../../shared/http/read-body.ts';
import type { OAuthGrant } from '../../../shared/sign-in/oauth-grant.ts';
import type { Operator } from '../operator.ts';
import type { SignInTarget } from './find-target.ts';
import { signInUnanswered } from './unanswered.ts';

const TIMEOUT_MILLISECONDS = 20_000;

/** Facts about the account that the admin signed in to. Throws `sign-in-unanswered`. */
export async function readAccount(
  grant: OAuthGrant,
  { vendor, signIn, baseUrl }: SignInTarget,
  { fetch: send = fetch }: Pick<Operator, 'fetch'>,
): Promise<Record<string, string>> {
  const get = async (path: string): Promise<unknown> => {
    const response = await send(new URL(path, withSlash(baseUrl)), {
      headers: { authorization: `Bearer ${grant.accessToken}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const { body } = await readBody(response);
    if (body === undefined) throw new Error('the answer is no JSON');
    return body;
  };
  try {
    return await signIn.account.read({ clientId: grant.clientId, get });
  } catch (error) {
    throw signInUnanswered(vendor.id, error);
  }
}
