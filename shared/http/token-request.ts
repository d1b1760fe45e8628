import * as oauth from 'oauth4webapi';

/** How every vendor is asked for a token: in time, and over the given `fetch`. */
export function tokenRequest(url: string, timeoutMilliseconds: number, send?: typeof fetch) {
  return {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- a warning mark; only an allowed loopback address is not https
    [oauth.allowInsecureRequests]: url.startsWith('http:'),
    signal: () => AbortSignal.timeout(timeoutMilliseconds),
    ...(send && { [oauth.customFetch]: (to: string, init: RequestInit) => send(to, init) }),
  };
}
