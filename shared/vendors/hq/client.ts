import type { TokenStore } from '../../secrets/token-store.ts';
import type { OAuthGrant } from '../../sign-in/oauth-grant.ts';
import { renewRefused } from '../../sign-in/renew-refused.ts';
import { createHqAuthorize } from './authorize.ts';
import type { ClientOptions } from '../../http/client-options.ts';
import { createVendorHttp, type VendorHttp } from '../../http/vendor-http.ts';
import type { HqAccess } from './access.ts';
import type { HqGeneration } from './capabilities.ts';
import { checkCallV1, createHqClientV1 } from './client-v1.ts';
import { checkCallV2, createHqClientV2 } from './client-v2.ts';
import { hqErrorDialect } from './error-dialect.ts';
import type { HqPort } from './port.ts';

export interface HqClientOptions extends ClientOptions {
  tokens?: TokenStore<OAuthGrant>;
}

const checkCalls = { v1: checkCallV1, v2: checkCallV2 };

/** HQ in the version the connection names. Documentation: https://developer.hellohq.io */
export function createHqClient(access: HqAccess, options: HqClientOptions): HqPort {
  const http = createHqHttp(access, options, access.apiVersion);
  return access.apiVersion === 'v1' ? createHqClientV1(http) : createHqClientV2(http);
}

/** For calls of one generation: what it refuses is checked in that one, as a tenant may have no other. */
export function createHqHttp(
  access: HqAccess,
  { tokens, ...options }: HqClientOptions,
  generation: HqGeneration,
): VendorHttp {
  const { now, fetch: send } = options;
  const authorize = createHqAuthorize({
    access,
    now,
    ...(tokens && { tokens }),
    ...(send && { fetch: send }),
  });
  const isKnown = () => http.isAccepted(checkCalls[generation]);
  const credentialsWork = async () => {
    if (await isKnown()) return true;
    if (!access.oauth) return false;
    return renewRefused('hq', () => authorize(true), isKnown);
  };
  const http = createVendorHttp({
    ...options,
    vendor: 'hq',
    baseUrl: access.baseUrl,
    authorize: () => authorize(),
    dialect: { ...hqErrorDialect, credentialsWork },
  });
  return http;
}
