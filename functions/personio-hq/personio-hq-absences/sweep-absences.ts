import * as z from 'zod';
import { Failure } from '../../../shared/failure.ts';
import type { Swept } from '../../../shared/direction.ts';
import type { Details } from '../../../shared/wording.ts';
import type { PersonioHqRun } from '../run.ts';
import type { PersonioHqSettings } from '../settings.ts';
import type { Difference } from './compare-absences.ts';
import { compareListed, compareMissing } from './compare-absences.ts';
import { rememberMatches } from './person-link.ts';
import { readSnapshot } from './read-snapshot.ts';
import { renumberLinks } from './renumber-links.ts';
import { absenceReasons } from './reasons.ts';

const cursorSchema = z.object({ apiVersion: z.enum(['v1', 'v2']) });

/**
 * `all`: compares everything from the start date on. Throws before anything is sent when a list cannot be read to its
 * end or cannot be right, and after everything else was sent when there is too much to delete.
 */
export async function sweepAll(
  cursor: unknown,
  approved: Details | undefined,
  run: PersonioHqRun,
): Promise<Swept> {
  const { settings } = run;
  const snapshot = await readSnapshot(run, settings.startDate);
  await rememberMatches(snapshot.matches, run);
  const listed = await renumberLinks(snapshot, cursorSchema.safeParse(cursor).data?.apiVersion, run);
  const { differences, unmapped } = compareListed(listed, settings, run.now());
  const all = [...differences, ...compareMissing(listed, settings, run.now())];
  const kept = all.filter(({ isDeletion }) => !isDeletion);
  const deletions = all.filter(({ isDeletion }) => isDeletion);
  await run.ask('absence', idsOf(kept), 'sweep');
  const ours = [...listed.links.values()].filter(({ targetId }) => targetId !== undefined).length;
  checkDeletions({ count: deletions.length, ours }, approved, settings);
  await run.ask('absence', idsOf(deletions), approved ? 'replay' : 'sweep');
  const report = { people: listed.matches.size, absences: listed.absences.length, ...unmappedText(unmapped) };
  return { cursor: { apiVersion: run.apiVersion }, sent: all.length, report };
}

function unmappedText(unmapped: ReadonlyMap<string, number>): Details {
  if (unmapped.size === 0) return {};
  const counts = [...unmapped].toSorted(([, one], [, other]) => other - one);
  return { unmapped: counts.map(([name, count]) => `${name} (${count})`).join(', ') };
}

const idsOf = (differences: readonly Difference[]) => differences.map(({ id }) => id);

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
