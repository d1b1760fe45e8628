import * as z from 'zod';
import { Failure } from '../../../shared/failure.ts';
import type { Swept } from '../../../shared/direction.ts';
import type { Details } from '../../../shared/reason.ts';
import type { PersonioHqRun } from '../run.ts';
import { checkDeletions } from './check-deletions.ts';
import { compareListed, compareMissing } from './compare-absences.ts';
import { readSnapshot } from './read-snapshot.ts';
import { absenceReasons } from './reasons.ts';
import { sendRecords } from './send-records.ts';

const cursorSchema = z.object({ apiVersion: z.string() });

/**
 * `all`: compares everything from the start date on. Throws before anything is sent when a list cannot be read to its
 * end or cannot be right, and after everything else was sent when there is too much to delete.
 */
export async function sweepAll(
  cursor: unknown,
  approved: Details | undefined,
  run: PersonioHqRun,
): Promise<Swept> {
  checkVersion(cursor, run);
  const listed = await readSnapshot(run);
  const { settings } = run;
  const { differences, unmapped } = compareListed(listed, settings, run.now());
  const all = [...differences, ...compareMissing(listed, settings, run.now())];
  const kept = all.filter(({ isDeletion }) => !isDeletion);
  const deletions = all.filter(({ isDeletion }) => isDeletion);
  await sendRecords(
    'absence',
    kept.map(({ id }) => id),
    'sweep',
    run,
  );
  const ours = [...listed.links.values()].filter(({ targetId }) => targetId !== undefined).length;
  checkDeletions({ count: deletions.length, ours }, approved, settings);
  await sendRecords(
    'absence',
    deletions.map(({ id }) => id),
    approved ? 'replay' : 'sweep',
    run,
  );
  const report = { people: listed.matches.size, absences: listed.absences.length, ...unmappedText(unmapped) };
  return { cursor: { apiVersion: run.apiVersion }, sent: all.length, report };
}

/** The two generations of Personio's API number absences differently, so everything would look deleted and new. */
function checkVersion(cursor: unknown, { apiVersion: after }: PersonioHqRun): void {
  const before = cursorSchema.safeParse(cursor).data?.apiVersion;
  if (before === undefined || before === after) return;
  throw new Failure(absenceReasons['api-version-changed'], { details: { before, after } });
}

function unmappedText(unmapped: ReadonlyMap<string, number>): Details {
  if (unmapped.size === 0) return {};
  const counts = [...unmapped].toSorted(([, one], [, other]) => other - one);
  return { unmapped: counts.map(([name, count]) => `${name} (${count})`).join(', ') };
}
