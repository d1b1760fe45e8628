import type { ListedStretch, Period } from '../../../shared/reconcile/listed-stretch.ts';
import { Failure } from '../../../shared/failure.ts';
import type { PersonioHqRun } from '../run.ts';
import { isOutdated, readNumbering } from './numbering.ts';
import { absenceReasons } from './reasons.ts';
import { readSnapshot } from './read-snapshot.ts';
import { compareStretch } from './compare-stretch.ts';

/**
 * Both sides of a period, in one stretch: Personio lists everything from a day on, and HQ everything it has. What lies before
 * the start date is nobody's business.
 */
export async function* reconcileAbsences(
  { fromDay, toDay }: Period,
  run: PersonioHqRun,
): AsyncGenerator<ListedStretch> {
  const { startDate } = run.settings;
  const period = { fromDay: fromDay > startDate ? fromDay : startDate, toDay };
  if (period.fromDay > toDay) return;
  if (isOutdated(await readNumbering(run), run)) throw new Failure(absenceReasons['numbers-first']);
  yield compareStretch(await readSnapshot(run, period.fromDay), period, run);
}
