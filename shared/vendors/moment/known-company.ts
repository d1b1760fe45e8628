import * as z from 'zod';
import { Failure } from '../../failure.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { momentPaths } from './paths.ts';
import { momentReasons } from './reasons.ts';

/** What every key that is of use here can read. */
const anything = { method: 'GET', path: momentPaths.projects, query: { size: 1 } } as const;

/**
 * A 404 may be about the record or about the whole company: before the first is believed, the company is asked for. What
 * Moment answers for a wrong company code is not documented; 404 is a guess.
 */
export function inKnownCompany(http: VendorHttp, companyCode: string): VendorHttp {
  let isKnown = false;
  const lookUp = async (): Promise<void> => {
    if (isKnown) return;
    await http.call(anything, z.unknown()).catch((error: unknown) => {
      throw isMissing(error)
        ? new Failure(momentReasons['company-unknown'], { details: { vendor: 'moment', companyCode } })
        : error;
    });
    isKnown = true;
  };
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      const found = await work();
      if (found === undefined) await lookUp();
      else isKnown = true;
      return found;
    } catch (error) {
      if (isMissing(error)) await lookUp();
      throw error;
    }
  };
  return {
    call: (call, schema) => attempt(() => http.call(call, schema)),
    find: (call, schema) => attempt(() => http.find(call, schema)),
    download: (call) => attempt(() => http.download(call)),
    async isAccepted(call) {
      try {
        await attempt(() => http.call(call, z.unknown()));
        return true;
      } catch (error) {
        const refusals = ['credentials-refused', 'access-denied'];
        if (error instanceof Failure && refusals.includes(error.reason.code)) return false;
        throw error;
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Failure && error.reason.code === 'record-missing';
}
