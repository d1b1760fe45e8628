import { Failure } from '../../failure.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { tokenCall } from './refused-token.ts';

/**
 * Drops the access token when Go refuses it, and asks once more. A missing privilege drops it too, for privileges are
 * in the token, and after they were granted a replay should find them.
 * Vendor's v1 documentation, common/knownissues.
 */
export function renewing(http: VendorHttp, drop: () => Promise<void>): VendorHttp {
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const isRefused = isRefusal(error, 'credentials-refused');
      if (isRefused || isRefusal(error, 'access-denied')) await drop();
      if (!isRefused) throw error;
    }
    return work();
  };
  return {
    call: (call, schema) => attempt(() => http.call(call, schema)),
    find: (call, schema) => attempt(() => http.find(call, schema)),
    download: (call) => attempt(() => http.download(call)),
    isAccepted: (call) => http.isAccepted(call),
  };
}

/** Refused keys at the token address stay refused. */
function isRefusal(error: unknown, code: 'credentials-refused' | 'access-denied'): boolean {
  return error instanceof Failure && error.reason.code === code && error.details['call'] !== tokenCall;
}
