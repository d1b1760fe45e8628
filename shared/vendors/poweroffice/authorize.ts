import * as oauth from 'oauth4webapi';
import type { Cache } from '../../cache.ts';
import { cutText } from '../../cut-text.ts';
import { fingerprint } from '../../fingerprint.ts';
import { commonReasons } from '../../common-reasons.ts';
import { Failure } from '../../failure.ts';
import { tokenRequest } from '../../http/token-request.ts';
import type { Meter } from '../../quota/meter.ts';
import type { PowerOfficeAccess } from './access.ts';
import { tokenUrlOf } from './access.ts';
import { refusedToken } from './refused-token.ts';
import type { Token } from './token-holder.ts';
import { createTokenHolder } from './token-holder.ts';

export interface AuthorizeOptions {
  access: PowerOfficeAccess;
  /** Where the token lives between records; one per execution environment. */
  cache: Cache;
  /** The token call counts against the same limit as every other call. */
  meter: Meter;
  now(): Date;
  fetch?: typeof fetch;
}

export interface PowerOfficeAuthorize {
  /** The headers of an API call. Throws `credentials-refused`, `rate-limited` or `vendor-unavailable`. */
  headers(): Promise<Record<string, string>>;
  /** The next call asks for a new token. */
  drop(): Promise<void>;
}

const TIMEOUT_MILLISECONDS = 20_000;
/** A token this close to its end is not used any more. */
const LEEWAY_SECONDS = 60;
/** Where the answer does not say: the shortest lifetime ever documented. */
const EXPIRY_SECONDS = 600;
/** Only the holder is kept so long; it knows when its token ends. */
const HOLDER_SECONDS = 86_400;

/**
 * Tokens of the client credentials grant, kept until a minute before their end. They must never be shared between
 * Go clients. https://developer.poweroffice.net/documentation/authentication
 */
export function createPowerOfficeAuthorize(options: AuthorizeOptions): PowerOfficeAuthorize {
  const { access, cache, now } = options;
  const key = `poweroffice-token/${fingerprint([tokenUrlOf(access), access.applicationKey, access.clientKey])}`;
  const holder = () => cache.get(key, HOLDER_SECONDS, async () => createTokenHolder(now));
  return {
    async headers() {
      const token = await (await holder()).token(() => requestToken(options));
      return { authorization: `Bearer ${token}`, ...subscription(access) };
    },
    drop: async () => (await holder()).drop(),
  };
}

function subscription({ subscriptionKey }: PowerOfficeAccess): Record<string, string> {
  return { 'ocp-apim-subscription-key': subscriptionKey };
}

async function requestToken({ access, meter, now, fetch: send }: AuthorizeOptions): Promise<Token> {
  await meter.spend('poweroffice');
  const server = { issuer: tokenUrlOf(access), token_endpoint: tokenUrlOf(access) };
  const client = { client_id: access.applicationKey };
  try {
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      client,
      plainBasic(access),
      {},
      {
        headers: subscription(access),
        ...tokenRequest(tokenUrlOf(access), TIMEOUT_MILLISECONDS, send),
      },
    );
    if (response.status >= 400 && response.status < 500) throw await refusedToken(access, meter, response);
    const answer = await oauth.processClientCredentialsResponse(server, client, response);
    const usableSeconds = (answer.expires_in ?? EXPIRY_SECONDS) - LEEWAY_SECONDS;
    return { accessToken: answer.access_token, usableUntil: now().getTime() + usableSeconds * 1000 };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw unavailable(error);
  }
}

/** The keys as they are: the library's own method escapes the dashes of a GUID, which Go is not documented to undo. */
function plainBasic({ applicationKey, clientKey }: PowerOfficeAccess): oauth.ClientAuth {
  return (_server, _client, _body, headers) => {
    headers.set('authorization', `Basic ${btoa(`${applicationKey}:${clientKey}`)}`);
  };
}

function unavailable(error: unknown): Failure {
  const problem = error instanceof Error ? error.message : String(error);
  return new Failure(commonReasons['vendor-unavailable'], {
    details: { vendor: 'poweroffice', problem: cutText(problem, 200) },
    cause: error,
  });
}
