import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import type { QuotaReport } from '../quota/rate-limiter.ts';
import type { Vendor } from '../vendor.ts';
import type { Call } from './vendor-http.ts';

/** How one vendor says things that HTTP leaves open. */
export interface ErrorDialect {
  /** The sentence, field or code in a refused call's body (its text where it is no JSON); empty when there is none. */
  problem(body: unknown): string;
  /** Whether a 400 or 409 only reports a simultaneous change. */
  isConflict(status: number, body: unknown): boolean;
  /** The vendor's own count, where its headers tell it. */
  quota(headers: Headers): QuotaReport | undefined;
  /** Seconds to stay away after a 429 without `Retry-After`. */
  restSeconds(headers: Headers): number;
  /** The vendor's cheapest call that needs nothing but a valid key. Throws like any call when there is no answer. */
  credentialsWork(): Promise<boolean>;
}

export type Refusal =
  { kind: 'missing' } | { kind: 'unauthorized'; problem: string } | { kind: 'failure'; failure: Failure };

/** Sorts an answer that is not a success. */
export function refusalOf(
  vendor: Vendor,
  call: Call,
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  body: unknown,
  dialect: ErrorDialect,
): Refusal {
  const problem = dialect.problem(body) || `HTTP ${status}`;
  const details = { vendor, call: `${call.method} /${call.path}`, problem };
  const failure = (reason: keyof typeof commonReasons & ('conflict' | 'vendor-refused')): Refusal => ({
    kind: 'failure',
    failure: new Failure(commonReasons[reason], { details }),
  });
  if (status === 404 || status === 410) return { kind: 'missing' };
  if (status === 401 || status === 403) return { kind: 'unauthorized', problem };
  if (status === 429) return { kind: 'failure', failure: rateLimited(vendor, headers, dialect) };
  if (status >= 500 || status === 408)
    return { kind: 'failure', failure: unanswered(vendor, call, new Error(`HTTP ${status}`)) };
  if (status === 409 || dialect.isConflict(status, body)) return failure('conflict');
  return failure('vendor-refused');
}

function rateLimited(vendor: Vendor, headers: Headers, dialect: ErrorDialect): Failure {
  const told = Number(headers.get('retry-after'));
  const retryAfterSeconds = told > 0 ? told : dialect.restSeconds(headers);
  return new Failure(commonReasons['rate-limited'], { details: { vendor }, retryAfterSeconds });
}

/** No answer, or none that says what happened. After a POST people are told that something may have been made. */
export function unanswered(vendor: Vendor, call: Call, error: unknown): Failure {
  const problem = error instanceof Error ? (causeCode(error) ?? error.message) : String(error);
  const options = { details: { vendor, problem: problem.slice(0, 200) }, cause: error };
  return new Failure(commonReasons[call.method === 'POST' ? 'answer-lost' : 'vendor-unavailable'], options);
}

/** The innermost code says what happened; the outer messages repeat our address. */
function causeCode(error: Error): string | undefined {
  const { cause } = error;
  if (!(cause instanceof Error)) return 'code' in error ? String(error.code) : undefined;
  return causeCode(cause) ?? cause.message;
}
