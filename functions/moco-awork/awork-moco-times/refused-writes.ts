import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Reason } from '../../../shared/reason.ts';
import type { Details } from '../../../shared/wording.ts';
import { FRESH_SECONDS } from '../../../shared/vendors/awork/directory.ts';
import type { MocoAworkRun } from '../run.ts';
import type { Owned } from './plan-time.ts';
import { timeReasons } from './reasons.ts';
import { forgetDeletedItem } from './unassigned-item.ts';
import type { WantedFields } from './wanted-activity.ts';

/** A locked one goes without our mark; the link tells whose it is. */
export function unlessRefused(error: unknown): void {
  if (!(error instanceof Failure) || error.reason.code !== 'vendor-refused') throw error;
}

/** By why MOCO refused a write, how old the directory may be that says whether its owner is deactivated. */
const directoryAge = new Map<string, number>([
  [commonReasons['access-denied'].code, FRESH_SECONDS],
  // Most of these are about the record itself, such as a closed month, and come in numbers.
  [commonReasons['vendor-refused'].code, 60],
]);

/** Somebody deactivated since the directory was read: the next attempt knows, and waits for them. */
export function asDeactivated(mocoUserId: number, { people }: MocoAworkRun) {
  return async (error: unknown): Promise<never> => {
    const maxAge = error instanceof Failure ? directoryAge.get(error.reason.code) : undefined;
    if (maxAge === undefined || (await people.deactivatedInMoco(mocoUserId, maxAge)) === undefined)
      throw error;
    throw new Failure(commonReasons.conflict, { details: { vendor: 'moco' }, cause: error });
  };
}

/** A catch-all that was deleted in MOCO would refuse every entry from now on. */
export function asDeletedItem(
  { isCatchAll }: Owned,
  { project_id, task_id }: WantedFields & { task_id: number },
  run: MocoAworkRun,
) {
  return async (error: unknown): Promise<never> => {
    const isRefused = error instanceof Failure && error.reason.code === 'vendor-refused';
    const isDeleted = isRefused && isCatchAll && (await forgetDeletedItem(project_id, task_id, run));
    throw isDeleted
      ? new Failure(commonReasons.conflict, { details: { vendor: 'moco' }, cause: error })
      : error;
  };
}

interface About {
  about: Details;
}

/** MOCO has no flag for a locked period; it shows only as a refusal. */
export const asLocked = ({ about }: About) => wordedAs(timeReasons['activity-locked'], about);

/** A new one in a locked period, or on a locked service item, is refused as whatever is wrong with it is. */
export const asRefused = ({ about }: About) => wordedAs(timeReasons['activity-refused'], about);

function wordedAs(reason: Reason<string, 'park'>, about: Details) {
  return (error: unknown): never => {
    if (!(error instanceof Failure) || error.reason.code !== 'vendor-refused') throw error;
    const problem = error.details['problem'] ?? '';
    throw new Failure(reason, { details: { ...about, problem }, cause: error });
  };
}
