import { Failure } from '../../../shared/failure.ts';
import type { Details } from '../../../shared/reason.ts';
import type { PersonioHqSettings } from '../settings.ts';
import { absenceReasons } from './reasons.ts';

/** So few may always go: with a handful of absences every single one is a large share. */
const ALWAYS = 3;

/**
 * Throws `too-many-deletions` when a run would delete more than the settings allow. `approved` are the details with
 * which it stopped before: so many may go now, and not one more.
 */
export function checkDeletions(
  { count, ours }: { count: number; ours: number },
  approved: Details | undefined,
  { maxDeletionsPerRun, maxDeletionShare }: PersonioHqSettings,
): void {
  const byShare = Math.max(ALWAYS, Math.floor(maxDeletionShare * ours));
  const limit = Math.max(Math.min(maxDeletionsPerRun, byShare), Number(approved?.['count'] ?? 0));
  if (count <= limit) return;
  throw new Failure(absenceReasons['too-many-deletions'], { details: { count, ours, limit } });
}
