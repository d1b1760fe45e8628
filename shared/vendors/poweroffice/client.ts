import type { Cache } from '../../cache.ts';
import type { ClientOptions } from '../../http/client-options.ts';
import { createVendorHttp } from '../../http/vendor-http.ts';
import type { PowerOfficeAccess } from './access.ts';
import { createPowerOfficeAuthorize } from './authorize.ts';
import { contactCalls } from './contact-calls.ts';
import { expenseCalls } from './expense-calls.ts';
import { powerOfficeErrorDialect } from './error-dialect.ts';
import { plainAnswers } from './plain-answers.ts';
import { projectCalls } from './project-calls.ts';
import { referenceCalls } from './reference-calls.ts';
import { renewing } from './renewing-http.ts';
import { voucherCalls } from './voucher-calls.ts';

export type PowerOfficeClient = ReturnType<typeof createPowerOfficeClient>;

export interface PowerOfficeClientOptions extends ClientOptions {
  /** Only the access token is kept here. */
  cache: Cache;
}

/** PowerOffice Go API v2. Documentation: https://developer.poweroffice.net */
export function createPowerOfficeClient(
  access: PowerOfficeAccess,
  { cache, ...options }: PowerOfficeClientOptions,
) {
  const authorize = createPowerOfficeAuthorize({ ...options, access, cache });
  const plain = createVendorHttp({
    ...options,
    fetch: plainAnswers(options.fetch),
    vendor: 'poweroffice',
    baseUrl: access.baseUrl,
    authorize: authorize.headers,
    dialect: {
      ...powerOfficeErrorDialect,
      // Needs no privilege. https://developer.poweroffice.net: client settings, client integration information
      credentialsWork: () => plain.isAccepted({ method: 'GET', path: 'ClientIntegrationInformation' }),
    },
  });
  const http = renewing(plain, authorize.drop);
  return {
    ...referenceCalls(http),
    ...contactCalls(http),
    ...projectCalls(http),
    ...voucherCalls(http),
    ...expenseCalls(http),
  };
}
