import type { Link } from '../../../shared/links/link.ts';
import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import type { HqAworkRun } from '../run.ts';
import { noteMark } from './remember-reporting.ts';
import { ownerOf } from './reporting-owner.ts';
import type { BegunReporting } from './time-link.ts';
import { readTimeLink } from './time-link.ts';

/** How far HQ's clock may be behind ours. */
const CLOCK_SKEW_MILLISECONDS = 60_000;

/** A reporting that an earlier attempt made and never saw confirmed: made since, and known as this entry's, or as nobody's with just what was sent. */
export async function findBegun(
  { key, data }: Pick<Link, 'key' | 'data'>,
  sinceEpochMilliseconds: number,
  run: HqAworkRun,
): Promise<HqReporting | undefined> {
  for (const begun of readTimeLink(data).begun ?? []) {
    const { userId, projectId, date } = begun;
    const query = { userId, projectId, fromDate: date, toDate: date };
    for await (const reporting of run.hq.reportings(query)) {
      const isRecent = Date.parse(reporting.createdOn) >= sinceEpochMilliseconds - CLOCK_SKEW_MILLISECONDS;
      if (!isRecent) continue;
      const owner = await ownerOf(reporting.id, run);
      // Once known to be this entry's it stays so, whatever somebody has made of it.
      if (owner === key.sourceId || (owner === undefined && isMadeWith(begun, reporting))) return reporting;
    }
  }
  return undefined;
}

function isMadeWith(begun: BegunReporting, { taskId, durationSeconds, note }: HqReporting): boolean {
  // Somebody may have deleted the task since, which leaves its times without one.
  const isThere = taskId === begun.taskId || taskId === null;
  return isThere && durationSeconds === begun.durationSeconds && noteMark(note) === begun.note;
}
