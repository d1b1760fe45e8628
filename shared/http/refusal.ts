import { commonReasons } from '../common-reasons.ts';
import { cutText } from '../cut-text.ts';
import { Failure } from '../failure.ts';
import type { Vendor } from '../vendor.ts';
import type { Call } from './call.ts';
import { nameOf } from './call.ts';
import type { VendorHttpOptions } from './client-options.ts';
import type { ErrorDialect } from './error-dialect.ts';
import { isDoubtful, isPage } from './foreign-answer.ts';
import type { Received } from './read-body.ts';
import { unanswered } from './unanswered.ts';

export type Refusal =
  | { kind: 'missing'; problem: string; isDoubtful: boolean }
  | { kind: 'unauthorized'; problem: string }
  | { kind: 'failure'; failure: Failure };

/** Sorts an answer that is not a success. */
export function refusalOf(
  call: Call,
  received: Received,
  { vendor, dialect }: Pick<VendorHttpOptions, 'vendor' | 'dialect'>,
): Refusal {
  const { response, shown: body } = received;
  const { status, headers } = response;
  const problem = cutText(dialect.problem(body) || `HTTP ${status}`);
  const details = { vendor, call: nameOf(call), problem };
  const failure = (reason: keyof typeof commonReasons & ('conflict' | 'vendor-refused')): Refusal => ({
    kind: 'failure',
    failure: new Failure(commonReasons[reason], { details }),
  });
  if (status === 404 || status === 410)
    return { kind: 'missing', problem, isDoubtful: isDoubtful(received, dialect) };
  // A firewall's page is about us and everybody; a vendor tells of a key in its own form.
  if (status === 403 && isPage(response))
    return { kind: 'failure', failure: unanswered(vendor, call, new Error('HTTP 403, a web page')) };
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
