import { isFromBefore } from '../../../shared/connections/live-since.ts';
import type { HqAworkRun } from '../run.ts';
import type { LinkedProject } from './wanted-reporting.ts';

/**
 * Whether a record made at that instant may have reached HQ without us: before the connection went live, or before it took the
 * times of this project, which HQ's own integration may have booked until then.
 */
export function isFromBeforeUs(
  madeAt: string | undefined,
  project: LinkedProject | undefined,
  { connection }: Pick<HqAworkRun, 'connection'>,
): boolean {
  if (connection.liveSince === undefined) return false;
  const { takenSince } = project?.data ?? {};
  return isFromBefore(connection, madeAt) || isFromBefore({ liveSince: takenSince }, madeAt);
}
