import { commonReasons } from './common-reasons.ts';
import { cutText } from './cut-text.ts';
import type { Reason } from './reason.ts';
import type { Details } from './wording.ts';

/** What the worker does with a failed record. */
export type Disposition = 'retry' | 'park' | 'pause';

export interface FailureOptions {
  details?: Details;
  /** When the vendor, or our quota, said how long to wait. */
  retryAfterSeconds?: number;
  /** The quota slot this record now owns. */
  bookedFor?: Date;
  cause?: unknown;
}

/** The one failure type. The worker looks at nothing but the kind of its reason. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly reason: Reason<string, Disposition>;
  readonly details: Details;
  readonly options: FailureOptions;

  constructor(reason: Reason<string, Disposition>, options: FailureOptions = {}) {
    super(`${reason.code} ${JSON.stringify(options.details ?? {})}`, { cause: options.cause });
    this.reason = reason;
    this.details = options.details ?? {};
    this.options = options;
  }
}

/** Anything that is not a `Failure` is a defect, or a service of ours out of reach: retried, then parked by age. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new Failure(commonReasons.unexpected, { details: { message: cutText(message, 300) }, cause: error });
}

/** The error behind a failure that was none of ours; undefined where it was. */
export function defectIn(error: unknown): Error | undefined {
  if (error instanceof Failure)
    return error.reason.code === commonReasons.unexpected.code ? error : undefined;
  return error instanceof Error ? error : new Error(String(error));
}
