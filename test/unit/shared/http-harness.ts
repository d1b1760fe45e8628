import { Failure } from '../../../shared/failure.ts';
import type { ErrorDialect } from '../../../shared/http/error-dialect.ts';
import type { VendorHttpOptions } from '../../../shared/http/client-options.ts';
import { createVendorHttp } from '../../../shared/http/vendor-http.ts';
import type { QuotaReport } from '../../../shared/quota/meter.ts';
import type { Vendor } from '../../../shared/vendor.ts';

export const apiKey = 'sk-top-secret';

export interface HttpHarnessOptions {
  vendor: Vendor;
  dialect: Omit<ErrorDialect, 'credentialsWork'>;
  /** What the vendor's own check call says. */
  keyWorks?: boolean | (() => Promise<boolean>);
  fetch: typeof fetch;
  options?: Partial<VendorHttpOptions>;
}

/** Our HTTP layer for one vendor that answers as the test says. */
export function createHttpHarness({
  vendor,
  dialect,
  keyWorks = true,
  fetch: send,
  options = {},
}: HttpHarnessOptions) {
  const reports: QuotaReport[] = [];
  const drift: string[][] = [];
  let spent = 0;
  const http = createVendorHttp({
    vendor,
    connection: 'c1',
    baseUrl: 'https://vendor.example/api/v1/',
    dialect: {
      ...dialect,
      credentialsWork: async () => (typeof keyWorks === 'function' ? keyWorks() : keyWorks),
    },
    meter: {
      async spend() {
        spent += 1;
      },
      async report(_vendor, report) {
        reports.push(report);
      },
      spent: () => ({}),
    },
    authorize: async () => ({ authorization: `Bearer ${apiKey}` }),
    now: () => new Date('2026-03-04T10:00:00Z'),
    onDrift: (_vendor, fields) => void drift.push([...fields]),
    fetch: send,
    ...options,
  });
  return { http, reports, drift, spent: () => spent };
}

/** A vendor that gives one answer. */
export function answering(
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): typeof fetch {
  const text = typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body);
  return async () => new Response(text, { status, headers });
}

/** What `fetch` throws when the other side hangs up. */
export function hangingUp(): Promise<Response> {
  const cause = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
  return Promise.reject(new TypeError('fetch failed', { cause }));
}

export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Failure) return error;
  throw new Error(`a failure was expected, not ${String(error)}`);
}
