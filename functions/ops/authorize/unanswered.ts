import { cutText } from '../../../shared/cut-text.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import { signInReasons } from './reasons.ts';

/** What went wrong at the vendor after the admin had agreed. */
export function signInUnanswered(vendor: Vendor, error: unknown): Failure {
  if (error instanceof Failure) return error;
  // The library's own words; what the vendor answered stays in the cause.
  const problem = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return new Failure(signInReasons['sign-in-unanswered'], {
    details: { vendor, problem: cutText(problem, 200) },
    cause: error,
  });
}
