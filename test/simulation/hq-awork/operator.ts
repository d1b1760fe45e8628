import { repairPointers } from '../../../functions/ops/reconcile/repair.ts';
import type { ReconcileRow } from '../../../shared/reconcile/reconcile.ts';
import { unexplainedRows } from '../unexplained-differences.ts';
import type { World, WorldOptions } from '../world.ts';
import type { Agency } from './agency.ts';
import { connectionId } from './agency.ts';
import type { Chronicle } from './chronicle.ts';
import { timeLink } from './time-links.ts';

const DIRECTION = 'awork-hq-times';
const period = { fromDay: '2026-02-05', toDay: '2026-03-11' };

/** Compares the times of both sides and repairs what differs, as the command for it does; answers how many. */
export async function compareAndRepair(
  world: World,
  { agency, chronicle }: { agency: Agency; chronicle: Chronicle },
  { now, random, pass }: Pick<WorldOptions, 'now' | 'random' | 'pass'>,
): Promise<number> {
  const clock = {
    get milliseconds() {
      return now().getTime();
    },
    set milliseconds(until: number) {
      pass(until - now().getTime());
    },
  };
  chronicle.complaints.push(...cameBack(agency, chronicle));
  const found = await unexplainedRows({ world, random, clock }, period);
  const rows = found.filter(({ direction }) => direction === DIRECTION).map(({ row }) => row);
  chronicle.complaints.push(...ownDifferences(rows, agency, chronicle));
  const reconciled = { direction: DIRECTION, compared: rows.length, totals: [], rows };
  const pointers = repairPointers(connectionId, reconciled, now());
  await agency.stores.queue.send(pointers);
  // What a repair brings back is no more of anybody's removing.
  if (pointers.length > 0) for (const id of chronicle.lost.keys()) chronicle.lost.set(id, 'unclear');
  return pointers.length;
}

/** Of what was removed in HQ and whose entry nobody has changed since, nothing may be there again by itself. */
function cameBack(agency: Agency, { lost }: Chronicle): string[] {
  const there = new Set(agency.hq.state().reportings.map(({ id }) => String(id)));
  return agency.awork.state().timeEntries.flatMap((entry) => {
    const isThere = there.has(timeLink(entry.id, agency)?.targetId ?? '');
    return isThere && lost.get(entry.id) === entry.updatedOn
      ? [`time entry ${entry.id} came back though somebody removed it in HQ`]
      : [];
  });
}

/** What differs before any repair, though nobody in HQ had a hand in it. */
function ownDifferences(rows: readonly ReconcileRow[], agency: Agency, { touched }: Chronicle): string[] {
  return rows
    .filter(({ id, targetId, cause, fields }) => {
      // What follows from a name of task or type of work is not written again for its sake.
      const isDerived = cause === 'differs' && fields.every(({ field }) => ['text', 'task'].includes(field));
      return !touched.has(targetId ?? '') && !isDerived && !isLeftToHq(id, agency);
    })
    .map(({ cause, what, fields }) => `before any repair: ${cause} ${what} ${JSON.stringify(fields)}`);
}

/** Whether HQ's own integration took the project of that entry before all its times were asked for; it is parked for that. */
function isLeftToHq(entryId: string | null, { awork, stores }: Agency): boolean {
  const entry = awork.state().timeEntries.find(({ id }) => id === entryId);
  const codes = ['linked-by-hq', 'linked-by-both', 'linked-elsewhere-by-hq'];
  const parked = stores.links.items(
    ({ entity, outcome }) => entity === 'project' && codes.includes(outcome?.code ?? ''),
  );
  return parked.some(({ targetId }) => targetId === entry?.projectId);
}

/** The office deletes in HQ what it once booked by hand and what is there from us as well, as a reconcile tells; answers how many. */
export function removeDoubled({ hq, stores }: Agency): number {
  const links = stores.links.items(({ entity }) => entity === 'time');
  const targets = new Set(links.map(({ targetId }) => targetId));
  const { reportings } = hq.state();
  const isOurs = ({ id }: { id: number }) => targets.has(String(id));
  const looks = ({ userId, projectId, startOn, duration }: (typeof reportings)[number]) =>
    [userId, projectId, startOn.slice(0, 10), duration].join(' ');
  const ours = new Set(reportings.filter(isOurs).map(looks));
  const doubled = reportings.filter(
    (row) => row.createdBy === 'person' && !row.isBilled && !isOurs(row) && ours.has(looks(row)),
  );
  for (const { id } of doubled) hq.person.deleteReporting(id);
  return doubled.length;
}
