import * as z from 'zod';
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

/** Epoch milliseconds at which a number was first found to be taken and not listed. */
const withTaken = z.looseObject({ takenAt: z.int().optional() });
/** Whoever is refused later than this is refused for another reason. */
const TAKEN_KEEPS_SECONDS = 600;

/** Whether what was refused may be there and not listed yet: from an attempt of ours, or from another record just now. */
export async function mayBeUnlisted(
  refused: Failure,
  claim: OpenClaim,
  { now }: { now(): Date },
): Promise<boolean> {
  const secondsSince = (then: number) => (now().getTime() - then) / 1000;
  const { unfinishedSince, data } = claim.link;
  if (unfinishedSince !== undefined && secondsSince(unfinishedSince) < LISTED_AFTER_SECONDS) return true;
  if (!TAKEN.test(problemOf(refused))) return false;
  const { takenAt, ...rest } = withTaken.parse(data ?? {});
  if (takenAt !== undefined && secondsSince(takenAt) < TAKEN_KEEPS_SECONDS)
    return secondsSince(takenAt) < LISTED_AFTER_SECONDS;
  // Kept on the link: since when an attempt is unfinished may be long before.
  await claim.save({ data: { ...rest, takenAt: now().getTime() } });
  return true;
}

export function lookAgain(refused: Failure): Failure {
  const details = { vendor: 'poweroffice' };
  return new Failure(commonReasons.conflict, {
    ...{ details, retryAfterSeconds: LOOK_AGAIN_SECONDS, cause: refused },
  });
}
