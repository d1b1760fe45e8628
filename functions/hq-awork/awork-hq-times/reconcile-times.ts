import { durationText } from '../../../shared/duration-text.ts';
import { nameOf } from '../../../shared/name-of.ts';
import type {
  ListedStretch,
  Period,
  Stray,
  Suspect,
  Total,
} from '../../../shared/reconcile/listed-stretch.ts';
import { recordText } from '../../../shared/reconcile/record-text.ts';
import { sumMinutes } from '../../../shared/reconcile/sum-minutes.ts';
import { weeksOf } from '../../../shared/reconcile/weeks-of.ts';
import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import type { HqAworkRun } from '../run.ts';
import type { Ground, ListedEntry } from './list-both-sides.ts';
import { listBothSides, openGround } from './list-both-sides.ts';
import type { PairedTimes } from './pair-times.ts';
import { pairTimes } from './pair-times.ts';

/** How people and projects are called. */
interface Names {
  projectOf(hqProjectId: number | null): string;
  personOf(hqUserId: number): string;
}

/** Lists both sides a week at a time, from the start date of the transfer on at the earliest. */
export async function* reconcileTimes(
  { fromDay, toDay }: Period,
  from: string | undefined,
  run: HqAworkRun,
): AsyncGenerator<ListedStretch> {
  const { startDate } = run.settings;
  const first = from ?? (fromDay > startDate ? fromDay : startDate);
  const told = new Set<string>();
  let ground: Ground | undefined;
  for (const { days, next } of weeksOf({ fromDay: first, toDay })) {
    ground ??= await openGround(run);
    const names = await namesOf(ground, run);
    const paired = pairTimes(await listBothSides(days, ground, run));
    // One whose day was changed in HQ shows in two weeks.
    const suspects = suspectsOf(paired, names).filter(({ id }) => !told.has(id));
    for (const { id } of suspects) told.add(id);
    yield {
      ...{ compared: paired.belonging.length, totals: totalTimes(paired, names) },
      ...{ suspects, strays: straysOf(paired, names), next },
    };
  }
}

async function namesOf({ projects }: Ground, { people }: HqAworkRun): Promise<Names> {
  const byId = new Map((await people.hqUsers()).map(({ id, name }) => [id, name]));
  return {
    projectOf: (id) => projects.get(id ?? 0)?.data.label ?? String(id ?? ''),
    personOf: (id) => byId.get(id) ?? String(id),
  };
}

function suspectsOf({ suspects, orphans }: PairedTimes, names: Names): Suspect[] {
  return [
    ...suspects.map(({ entry }) => ({ entity: 'time', id: entry.id, what: entryText(entry) })),
    ...[...orphans].map(([id, reporting]) => ({ entity: 'time', id, what: reportingText(reporting, names) })),
  ];
}

function straysOf({ doubled, others }: PairedTimes, names: Names): Stray[] {
  const told = (cause: Stray['cause']) => (reporting: HqReporting) => ({
    ...{ cause, targetId: String(reporting.id) },
    what: `${reportingText(reporting, names)}, ${names.projectOf(reporting.projectId)}`,
  });
  return [...doubled.map(told('doubled')), ...others.map(told('not-ours'))];
}

function entryText(entry: ListedEntry['entry']): string {
  const { startDateLocal, duration, note, task, typeOfWork, project, user } = entry;
  const text = note?.trim() || task?.name || typeOfWork?.name;
  const day = startDateLocal?.slice(0, 'yyyy-MM-dd'.length);
  const person = nameOf(user?.firstName, user?.lastName);
  return recordText([day, durationText(duration ?? 0), text && `"${text}"`, person, project?.name]);
}

function reportingText({ date, durationSeconds, note, userId }: HqReporting, { personOf }: Names): string {
  return recordText([date, durationText(durationSeconds), note && `"${note}"`, personOf(userId)]);
}

/** Minutes per month, project and person. What is doubled counts at the target. */
function totalTimes({ belonging, ours, doubled, others }: PairedTimes, names: Names): Total[] {
  const held = (side: 'target' | 'others') => (reporting: HqReporting) => {
    const { date, durationSeconds: seconds, projectId, userId } = reporting;
    return { group: groupOf(date, names.projectOf(projectId), names.personOf(userId)), side, seconds };
  };
  return sumMinutes([
    ...belonging.map((listed) => ({
      group: groupOfEntry(listed, names),
      side: 'source' as const,
      seconds: listed.entry.duration ?? 0,
    })),
    ...[...ours, ...doubled].map(held('target')),
    ...others.map(held('others')),
  ]);
}

function groupOfEntry({ entry, facts, wanted }: ListedEntry, names: Names): Total['group'] {
  const { person, project, link } = facts;
  const found = typeof person === 'object' && person.kind === 'found' ? person.hqUserId : link.hqUserId;
  const hqUserId = wanted.kind === 'present' ? wanted.fields.userId : found;
  const inAwork = nameOf(entry.user?.firstName, entry.user?.lastName) ?? '';
  return groupOf(
    entry.startDateLocal ?? '',
    project ? names.projectOf(project.hqProjectId) : (entry.project?.name ?? ''),
    hqUserId === undefined ? inAwork : names.personOf(hqUserId),
  );
}

function groupOf(day: string, project: string, person: string): Total['group'] {
  return { month: day.slice(0, 'yyyy-MM'.length), project, person };
}
