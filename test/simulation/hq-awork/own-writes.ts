import type { Agency } from './agency.ts';
import type { Facts } from './facts.ts';
import { sharedFields } from './facts.ts';
import type { Change, Snapshot } from './snapshot.ts';
import { changedFields, changesOf } from './snapshot.ts';

interface Ground {
  agency: Agency;
  facts: Facts;
  /** HQ reportings that a link has ever stood for. */
  bound: ReadonlySet<string>;
}

/** Longer than a run takes from its reading to its write, unless it is killed. */
export const RUN_MILLISECONDS = 5000;

const stamps = ['updatedOn', 'updatedBy', 'resourceVersion'];

/** What changed while no person acted, and may not change so. */
export function ownWrites(before: Snapshot, after: Snapshot, ground: Ground): string[] {
  return [
    ...(['companies', 'lists', 'tasks', 'entries'] as const).flatMap((kind) =>
      changesOf<object>(before[kind], after[kind]).map(
        (change) => `awork ${kind} are not ours to write: ${shownChange(change)}`,
      ),
    ),
    ...changesOf(before.projects, after.projects).flatMap((change) => aworkProject(change, ground)),
    ...changesOf(before.hqProjects, after.hqProjects).flatMap((change) => hqProject(change, ground)),
    ...changesOf(before.hqTasks, after.hqTasks).flatMap((change) => hqTask(change, ground)),
    ...changesOf(before.reportings, after.reportings).flatMap((change) => reporting(change, ground)),
  ];
}

type Row<Kind extends keyof Snapshot> = Snapshot[Kind] extends ReadonlyMap<string, infer R> ? R : never;

function aworkProject(change: Change<Row<'projects'>>, { facts }: Ground): string[] {
  const { id, before, after } = change;
  if (!after) return [`awork project ${id} was deleted by us`];
  if (!before) return [];
  const foreign = changedFields(change).filter((name) => ![...sharedFields, ...stamps].includes(name));
  const isLinked = [...facts.asked.values()].some((addresses) => addresses.has(id));
  const isOurs = isLinked || !facts.madeByPeople.has(id);
  return [
    ...(foreign.length > 0 ? [`awork project ${id} lost what is not ours: ${shownChange(change)}`] : []),
    ...(isOurs ? [] : [`awork project ${id} was changed though nobody linked it: ${shownChange(change)}`]),
  ];
}

/** Of an HQ project only the address is ours to write, where there was none. */
function hqProject(change: Change<Row<'hqProjects'>>, { agency, facts }: Ground): string[] {
  const { id, before, after } = change;
  if (!before || !after) return [`HQ project ${id} was made or deleted by us`];
  if (!facts.asked.has(id)) return [`HQ project ${id} was never asked for: ${shownChange(change)}`];
  const { linkField } = agency.settings;
  const held = before.fields[linkField] ?? '';
  const without = (row: Row<'hqProjects'>) => ({
    ...{ ...row, updatedOn: '', updatedBy: '' },
    fields: { ...row.fields, [linkField]: '' },
  });
  // Nobody can see what is written between a reading and the write that follows at once, or that HQ keeps late.
  const isJustWritten =
    Date.parse(after.updatedOn) - (facts.addressWrittenAt.get(id) ?? 0) < RUN_MILLISECONDS ||
    agency.hq.faults.wasLate(`Projects(${id})/CustomFields`);
  const isMore = JSON.stringify(without(before)) !== JSON.stringify(without(after));
  return [
    ...(isMore ? [`HQ project ${id} lost what is not ours: ${shownChange(change)}`] : []),
    ...(held === '' || isJustWritten ? [] : [`HQ project ${id} had the address ${held}, overwritten by us`]),
  ];
}

function hqTask(change: Change<Row<'hqTasks'>>, { agency }: Ground): string[] {
  const { id, before } = change;
  if (!before || before.createdBy === 'api') return [];
  const fields = changedFields(change).filter((name) => !stamps.includes(name));
  // A phase or task that somebody made for it takes our reference, and the effort where it has none.
  const isMarked = before.syncId === null && change.after !== undefined && fields.includes('syncId');
  const isOnlyMarked = fields.every((name) => ['syncId', 'plannedEffort', 'remaining'].includes(name));
  // The same, taken once more and late.
  if (fields.length === 0) return [];
  if (isMarked && isOnlyMarked && (before.plannedEffort === 0 || fields.length === 1)) return [];
  // HQ takes a task as a whole, so what it keeps late undoes what a person changed since it was sent.
  if (isMarked && before.updatedBy === 'person' && agency.hq.faults.wasLate(`ProjectTasks(${id})`)) return [];
  return [`HQ task ${id} was made by a person, and changed by us: ${shownChange(change)}`];
}

function reporting(change: Change<Row<'reportings'>>, { bound }: Ground): string[] {
  const { id, before } = change;
  if (!before) return [];
  const isOurs = before.createdBy === 'api' || bound.has(id);
  const isSettled = before.isApproved || before.isBilled;
  return [
    ...(isOurs ? [] : [`HQ reporting ${id} is not ours, and was changed by us: ${shownChange(change)}`]),
    ...(isSettled ? [`HQ reporting ${id} was approved or invoiced: ${shownChange(change)}`] : []),
  ];
}

function shownChange({ before, after }: Change<object>): string {
  return `${JSON.stringify(before)} → ${JSON.stringify(after)}`;
}
