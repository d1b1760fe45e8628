import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { isRefusal, lookAgain, mayBeUnlisted } from './refusal.ts';

/** A record of PowerOffice whose number is unique there. */
export interface Numbered<T> {
  /** Such as `customer-10001`. */
  name: string;
  find(): Promise<T | undefined>;
  create(): Promise<T>;
}

export interface Had<T> {
  record: T;
  /** Whether we made it just now, with everything that was wanted. */
  isMade: boolean;
}

export function found<T>(record: T): Had<T> {
  return { record, isMade: false };
}

/**
 * The record, made if nobody has made it. Records that need it at the same time wait for each other, and a create whose
 * answer was lost is found by the number.
 */
export function createOnce<T>(
  { name, find, create }: Numbered<T>,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<Had<T>> {
  return run.locks.alone(run.connection.id, name, async () => {
    const existing = await find();
    if (existing) return found(existing);
    try {
      return { record: await create(), isMade: true };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const made = await find();
      if (made) return found(made);
      throw (await mayBeUnlisted(error, claim, run)) ? lookAgain(error) : error;
    }
  });
}
