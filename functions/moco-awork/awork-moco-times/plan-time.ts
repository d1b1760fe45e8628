import { commonReasons } from '../../../shared/common-reasons.ts';
import type { FinalVerdict, PlannedStep } from '../../../shared/direction.ts';
import { durationText } from '../../../shared/duration-text.ts';
import type { Details } from '../../../shared/wording.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import { workedSeconds } from '../../../shared/vendors/moco/worked-seconds.ts';
import type { KnownActivity, ValueName } from './activity-values.ts';
import { changedValues, namesToSend } from './activity-values.ts';
import type { Equal } from './pick-equal.ts';
import { isSameTime } from './pick-equal.ts';
import { aboutActivity, ownerDetails } from './about-activity.ts';
import { timeReasons } from './reasons.ts';
import type { Difference } from './value-words.ts';
import { valueList } from './value-words.ts';
import type { Wanted, WantedActivity, WantedFields } from './wanted-activity.ts';

export type TimeStep = PlannedStep &
  (
    | { do: 'assign-person'; mocoProjectId: number; mocoUserId: number }
    | ({ do: 'create-activity'; fields: WantedFields; about: Details } & Owned)
    | ({ do: 'adopt-activity'; activityId: number; fields: WantedFields } & Owned)
    | ({
        do: 'update-activity';
        activityId: number;
        fields: Partial<WantedFields>;
        whole: WantedFields;
        names: readonly ValueName[];
      } & Owned &
        Differing)
    | ({ do: 'delete-activity'; mocoUserId: number; activityId: number } & Differing)
  );

/** What is said of an activity beside its fields. */
export type Owned = Pick<WantedActivity, 'mocoUserId' | 'isCatchAll' | 'origin'>;

/** Which activity it is, and what is different, for whoever may not change it. */
interface Differing {
  about: Details;
}

export type TimePlan = FinalVerdict | { kind: 'steps'; steps: TimeStep[] };

/** What is known about the target: what we wrote, and, where the plan needs it, what MOCO holds now. */
export interface TimeTarget {
  link: KnownActivity;
  /** `unread` when nothing has to be written, `gone` when it stays so, undefined when there is none yet, or none any more. */
  activity: MocoActivity | 'unread' | 'gone' | undefined;
  /** What may be the entry already, where it is not linked. */
  equal?: Equal;
}

/** Decides how MOCO gets there. Exactly one activity is left, in the right place, of the right person. */
export function planTime(wanted: Wanted, target: TimeTarget): TimePlan {
  switch (wanted.kind) {
    case 'wait':
      return wanted;
    case 'keep':
      return { kind: 'nothing', reason: wanted.reason, details: wanted.details };
    case 'absent':
      return planAbsent(wanted, target);
    case 'present':
      return planPresent(wanted, target);
  }
}

function planAbsent(
  { reason, details }: Extract<Wanted, { kind: 'absent' }>,
  { activity }: TimeTarget,
): TimePlan {
  if (!activity || typeof activity === 'string') return { kind: 'nothing', reason, details };
  if (activity.billed) return billed(activity, 'deleted');
  return { kind: 'steps', steps: [remove(activity, 'deleted')] };
}

function planPresent(wanted: WantedActivity, { activity, equal, link }: TimeTarget): TimePlan {
  if (activity === 'unread') return upToDate;
  if (activity === 'gone')
    return { kind: 'nothing', reason: timeReasons['activity-gone'], details: wanted.about };
  if (equal?.kind === 'ambiguous') return ambiguous(wanted, equal.candidates);
  if (equal?.kind === 'one') return { kind: 'steps', steps: [adoption(wanted, equal.record)] };
  const assign = wanted.isAssigned ? [] : [assignment(wanted)];
  if (!activity) return { kind: 'steps', steps: [...assign, creation(wanted)] };
  const changed = changedValues(wanted, link);
  if (changed.length === 0) return upToDate;
  if (activity.billed) return billed(activity, changed);
  // MOCO cannot change whose activity it is. Removing first never leaves two; an interrupted move is completed later.
  if (changed.includes('person'))
    return { kind: 'steps', steps: [...assign, remove(activity, changed), creation(wanted)] };
  return { kind: 'steps', steps: [...assign, change(wanted, activity, changed)] };
}

/** MOCO takes no write for somebody who is deactivated there, and no activity has another owner. */
export function waitForOwner(person: string, mocoUserId: number): TimePlan {
  const waitingFor = `moco-user:${mocoUserId}`;
  return { kind: 'wait', reason: timeReasons['person-deactivated'], details: { person }, waitingFor };
}

const upToDate: TimePlan = { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} };

function owned({ mocoUserId, isCatchAll, origin }: WantedActivity): Owned {
  return { mocoUserId, isCatchAll, origin };
}

function creation(wanted: WantedActivity): TimeStep {
  const { fields, about } = wanted;
  const what = `create ${sentenceOf(fields)}`;
  return { do: 'create-activity', ...owned(wanted), fields, about, name: nameOf(fields), what };
}

function change(wanted: WantedActivity, activity: MocoActivity, changed: readonly ValueName[]): TimeStep {
  const { fields: whole } = wanted;
  const names = namesToSend(changed);
  const isSent = ([name]: [string, unknown]) => names.some((each) => each === name);
  return {
    ...{ do: 'update-activity', activityId: activity.id, ...owned(wanted), whole, names },
    fields: Object.fromEntries(Object.entries(whole).filter(isSent)),
    ...{ about: aboutActivity(activity, changed), what: `change ${valueList(changed)}` },
  };
}

function adoption(wanted: WantedActivity, activity: MocoActivity): TimeStep {
  const { fields } = wanted;
  const held = isSameTime(fields.seconds, activity) ? '' : ` with ${minutesOf(workedSeconds(activity))} min`;
  const what = `take over ${sentenceOf(fields)}, which is in MOCO already${held}`;
  const step = { do: 'adopt-activity', activityId: activity.id, ...owned(wanted) } as const;
  return { ...step, fields, name: nameOf(fields), what };
}

function ambiguous({ fields, about }: WantedActivity, activities: readonly MocoActivity[]): TimePlan {
  if (!activities.some((activity) => isSameTime(fields.seconds, activity)))
    return ambiguouslyRounded(fields, about, activities);
  const candidates = activities.map(({ date, description }) => `${date} "${description ?? ''}"`).join(', ');
  const { person } = ownerDetails(activities);
  return { kind: 'park', reason: timeReasons['activity-ambiguous'], details: { person, candidates } };
}

function ambiguouslyRounded(
  { date, seconds, description: text }: WantedFields,
  { person = '' }: Details,
  activities: readonly MocoActivity[],
): TimePlan {
  const held = new Set(activities.map((activity) => durationText(workedSeconds(activity))));
  const candidates = [...held].join(', ');
  const details = { person, date, text, duration: durationText(seconds), candidates };
  return { kind: 'park', reason: timeReasons['activity-rounded'], details };
}

function assignment({ mocoUserId, personName, fields: { project_id } }: WantedActivity): TimeStep {
  const what = `assign ${personName} to the MOCO project`;
  return { do: 'assign-person', mocoProjectId: project_id, mocoUserId, what };
}

function remove(activity: MocoActivity, difference: Difference): TimeStep {
  const { id, date, user } = activity;
  const what = `delete the activity of ${date}`;
  const about = aboutActivity(activity, difference);
  return { do: 'delete-activity', mocoUserId: user.id, activityId: id, about, what };
}

function billed(activity: MocoActivity, difference: Difference): TimePlan {
  const details = aboutActivity(activity, difference);
  return { kind: 'park', reason: timeReasons['activity-billed'], details };
}

function nameOf({ date, seconds, description }: WantedFields): string {
  return `${date}, ${durationText(seconds)}, ${description}`;
}

function sentenceOf({ date, seconds, description }: WantedFields): string {
  return `${minutesOf(seconds)} min on ${date}, "${description.slice(0, 40)}"`;
}

const minutesOf = (seconds: number) => Math.round(seconds / 60);
