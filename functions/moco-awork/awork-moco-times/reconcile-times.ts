import type { ListedStretch, Period, Stray, Suspect } from '../../../shared/reconcile/listed-stretch.ts';
import { recordText } from '../../../shared/reconcile/record-text.ts';
import { weeksOf } from '../../../shared/reconcile/weeks-of.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import { workedSeconds } from '../../../shared/vendors/moco/worked-seconds.ts';
import type { MocoAworkRun } from '../run.ts';
import { durationText } from '../../../shared/duration-text.ts';
import { nameOf } from '../../../shared/name-of.ts';
import type { Ground, ListedEntry } from './list-both-sides.ts';
import { listBothSides, openGround } from './list-both-sides.ts';
import type { PairedTimes } from './pair-times.ts';
import { pairTimes } from './pair-times.ts';
import type { Names } from './total-times.ts';
import { createNames, learnNames, personOf, totalTimes } from './total-times.ts';

/** Lists both sides a week at a time, from the start date of the transfer on at the earliest. */
export async function* reconcileTimes(
  { fromDay, toDay }: Period,
  from: string | undefined,
  run: MocoAworkRun,
): AsyncGenerator<ListedStretch> {
  const first = from ?? (fromDay > run.settings.startDate ? fromDay : run.settings.startDate);
  const told = new Set<string>();
  const names = createNames();
  let ground: Ground | undefined;
  for (const { days, next } of weeksOf({ fromDay: first, toDay })) {
    ground ??= await openGround(run);
    const sides = await listBothSides(days, ground, run);
    learnNames(
      names,
      sides.activities.map(({ activity }) => activity),
    );
    const paired = pairTimes(sides);
    // One whose day was changed in MOCO shows in two weeks.
    const suspects = suspectsOf(paired).filter(({ id }) => !told.has(id));
    for (const { id } of suspects) told.add(id);
    yield {
      ...{ compared: paired.belonging.length, totals: totalTimes(paired, names) },
      ...{ suspects, strays: straysOf(paired, names), next },
    };
  }
}

function suspectsOf({ suspects, orphans }: PairedTimes): Suspect[] {
  return [
    ...suspects.map(({ entry }) => ({ entity: 'time', id: entry.id, what: entryText(entry) })),
    ...[...orphans].map(([id, activity]) => ({ entity: 'time', id, what: activityText(activity) })),
  ];
}

function straysOf({ doubled, others }: PairedTimes, names: Names): Stray[] {
  const projectOf = ({ project }: MocoActivity) => names.projects.get(project.id) ?? '';
  const told = (cause: Stray['cause']) => (activity: MocoActivity) => ({
    ...{ cause, targetId: String(activity.id) },
    what: `${activityText(activity)}, ${projectOf(activity)}`,
  });
  return [...doubled.map(told('doubled')), ...others.map(told('not-ours'))];
}

function entryText(entry: ListedEntry['entry']): string {
  const { startDateLocal, duration, note, task, typeOfWork, project } = entry;
  const text = note?.trim() || task?.name || typeOfWork?.name;
  const day = startDateLocal?.slice(0, 'yyyy-MM-dd'.length);
  return recordText([day, durationText(duration ?? 0), text && `"${text}"`, personOf(entry), project?.name]);
}

function activityText(activity: MocoActivity): string {
  const { date, description, user } = activity;
  const person = nameOf(user.firstname, user.lastname);
  return recordText([date, durationText(workedSeconds(activity)), description && `"${description}"`, person]);
}
