import * as oauth from 'oauth4webapi';
import { limitedFetch } from './limited-fetch.ts';
import { MAX_TOKEN_ANSWER_BYTES } from './token-answer.ts';

/** How every vendor is asked for a token: in time, over the given `fetch`, and with an answer that is no longer than it has to be. */
export function tokenRequest(url: string, timeoutMilliseconds: number, send: typeof fetch = fetch) {
  const limited = limitedFetch(send, MAX_TOKEN_ANSWER_BYTES);
  return {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- a warning mark; only an allowed loopback address is not https
    [oauth.allowInsecureRequests]: url.startsWith('http:'),
    signal: () => AbortSignal.timeout(timeoutMilliseconds),
    [oauth.customFetch]: (to: string, init: RequestInit) => limited(to, init),
  };
}
