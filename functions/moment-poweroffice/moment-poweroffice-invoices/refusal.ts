import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';

/** Readers of PowerOffice lag behind; after this long whatever was made is listed. */
const LISTED_AFTER_SECONDS = 60;
const LOOK_AGAIN_SECONDS = 5;
/** Documented as prose, for references and numbers alike. */
const TAKEN = /already in use/i;

export function isRefusal(error: unknown): error is Failure {
  return error instanceof Failure && error.reason.code === 'vendor-refused';
}

/** What PowerOffice said. */
export function problemOf({ details }: Failure): string {
  return String(details['problem'] ?? '?');
}

/** Whether what was refused may be there and not listed yet: from an attempt of ours, or from another record just now. */
export function mayBeUnlisted(
  refused: Failure,
  { link: { unfinishedSince } }: OpenClaim,
  { now }: { now(): Date },
): boolean {
  if (unfinishedSince === undefined) return TAKEN.test(problemOf(refused));
  return now().getTime() - unfinishedSince < LISTED_AFTER_SECONDS * 1000;
}

export function lookAgain(refused: Failure): Failure {
  const details = { vendor: 'poweroffice' };
  return new Failure(commonReasons.conflict, {
    ...{ details, retryAfterSeconds: LOOK_AGAIN_SECONDS, cause: refused },
  });
}
