import type { ClientOptions } from '../../http/client-options.ts';
import { createVendorHttp } from '../../http/vendor-http.ts';
import type { HqAccess } from './access.ts';
import { checkCallV1, createHqClientV1 } from './client-v1.ts';
import { checkCallV2, createHqClientV2 } from './client-v2.ts';
import { hqErrorDialect } from './error-dialect.ts';
import type { HqPort } from './port.ts';

/** HQ in the version the connection names. Documentation: https://developer.hellohq.io */
export function createHqClient(access: HqAccess, options: ClientOptions): HqPort {
  const isV1 = access.apiVersion === 'v1';
  const http = createVendorHttp({
    ...options,
    vendor: 'hq',
    baseUrl: access.baseUrl,
    authorize: async () => ({ authorization: `Bearer ${access.token}` }),
    dialect: { ...hqErrorDialect, credentialsWork: () => http.isAccepted(isV1 ? checkCallV1 : checkCallV2) },
  });
  return isV1 ? createHqClientV1(http) : createHqClientV2(http);
}
