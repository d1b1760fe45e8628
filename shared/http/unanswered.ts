import { commonReasons } from '../common-reasons.ts';
import { cutText } from '../cut-text.ts';
import { Failure } from '../failure.ts';
import type { Vendor } from '../vendor.ts';
import type { Call } from './call.ts';
import { isRead } from './call.ts';

/** No answer, or none that says what happened: whatever was to be written may have been, or may be yet. */
export function unanswered(vendor: Vendor, call: Pick<Call, 'method'>, error: unknown): Failure {
  const problem = error instanceof Error ? (causeCode(error) ?? error.message) : String(error);
  const options = { details: { vendor, problem: cutText(problem, 200) }, cause: error };
  return new Failure(commonReasons[isRead(call) ? 'vendor-unavailable' : 'answer-lost'], options);
}

/** The innermost code says what happened; the outer messages repeat our address. */
function causeCode(error: Error): string | undefined {
  const { cause } = error;
  if (!(cause instanceof Error)) return 'code' in error ? String(error.code) : undefined;
  return causeCode(cause) ?? cause.message;
}
