import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { Told } from '../../../shared/notices/told.ts';

const REMINDER_MILLISECONDS = 7 * 24 * 3_600_000;
/** The worker that paused tells of it at once; after this it did not get to it. */
const WORKER_MILLISECONDS = 5 * 60_000;

export interface PausePlan {
  next: Told;
  tell?: 'stopped' | 'still' | 'over';
}

/** What is to be told of a pause that nobody here asked for. `noted`: the pause that the worker told of last. */
export function planPause(
  { status, paused }: Pick<Connection, 'status' | 'paused'>,
  told: Told,
  noted: string | undefined,
  now: Date,
): PausePlan {
  if (status === 'active') return planEnd(told, noted);
  if (!paused || paused.code === commonReasons['connection-paused'].code) return { next: told };
  const since = paused.at;
  const tellNow = { ...told, pause: { at: since, toldAt: now.toISOString() } };
  if (told.pause?.at === since) {
    const isDue = now.getTime() - Date.parse(told.pause.toldAt) >= REMINDER_MILLISECONDS;
    return isDue ? { next: tellNow, tell: 'still' } : { next: told };
  }
  if (noted === since) return { next: { ...told, pause: { at: since, toldAt: since } } };
  const isLate = now.getTime() - Date.parse(since) >= WORKER_MILLISECONDS;
  return isLate ? { next: tellNow, tell: 'stopped' } : { next: told };
}

/** One that began and ended between two looks was told by the worker alone. */
function planEnd(told: Told, noted: string | undefined): PausePlan {
  const { pause, ...rest } = told;
  const over = pause?.at ?? noted;
  if (over === undefined || over === told.pauseOver) return { next: rest };
  return { next: { ...rest, pauseOver: over }, tell: 'over' };
}
