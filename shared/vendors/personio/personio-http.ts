import type { Cache } from '../../cache.ts';
import { Failure } from '../../failure.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';
import type { ClientOptions } from '../../http/client-options.ts';
import { createVendorHttp } from '../../http/vendor-http.ts';
import type { PersonioAccess } from './access.ts';
import { askTokenV1, askTokenV2 } from './ask-token.ts';
import { statusFromBody } from './status-from-body.ts';
import { ownHeaders, personioErrorDialect } from './error-dialect.ts';
import type { CursorSource } from './paging-v2.ts';
import type { TokenSession } from './token-session.ts';
import { createTokenSession } from './token-session.ts';

export interface PersonioClientOptions extends ClientOptions {
  /** Holds the token for about a day. */
  cache: Cache;
  /** IANA name; of clock times that name none. */
  timeZone: string;
}

export interface PersonioConnection extends CursorSource {
  session: TokenSession;
}

/** Calls and token of one generation. Paths begin with it, for example `v2/persons`. */
export function connectPersonio(
  access: PersonioAccess,
  options: PersonioClientOptions,
  version: 'v1' | 'v2',
): PersonioConnection {
  const { now, cache, fetch: send = fetch } = options;
  const ask = () => (version === 'v1' ? askTokenV1(access, send) : askTokenV2(access, send));
  const session = createTokenSession({
    cache,
    now,
    ask,
    key: `personio-token/${version}/${access.clientId}`,
  });
  const http = createVendorHttp({
    ...options,
    vendor: 'personio',
    baseUrl: access.baseUrl,
    fetch: version === 'v1' ? statusFromBody(send) : send,
    authorize: async () => ({ authorization: `Bearer ${await session.token()}`, ...ownHeaders }),
    // A missing right is answered with 401 or 403 as well. Whether the key is good shows where tokens are made.
    dialect: { ...personioErrorDialect, credentialsWork: async () => Boolean(await session.renew()) },
  });
  return {
    ...{ http: withNewToken(http, session), session, baseUrl: access.baseUrl },
    onDrift: (fields) => options.onDrift('personio', fields),
  };
}

/**
 * A call that was denied is made once more if asking anew brought another token: the old one was at its end.
 * With the same token the answer would be the same.
 */
function withNewToken(http: VendorHttp, session: TokenSession): VendorHttp {
  const again = async <T>(work: () => Promise<T>): Promise<T> => {
    const used = await session.token();
    try {
      return await work();
    } catch (error) {
      if (!isDenied(error) || (await session.token()) === used) throw error;
      return work();
    }
  };
  return {
    ...http,
    call: (call, schema) => again(() => http.call(call, schema)),
    find: (call, schema) => again(() => http.find(call, schema)),
    async isAccepted(call) {
      const used = await session.token();
      if (await http.isAccepted(call)) return true;
      return (await session.renew()) !== used && http.isAccepted(call);
    },
  };
}

function isDenied(error: unknown): boolean {
  return error instanceof Failure && error.reason.code === 'access-denied';
}
