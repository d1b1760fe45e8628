import { commonReasons } from '../../../shared/common-reasons.ts';
import type { FinalVerdict, PlannedStep } from '../../../shared/direction.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import type { Equal } from './pick-equal.ts';
import { timeReasons } from './reasons.ts';
import type { Wanted, WantedActivity, WantedFields } from './wanted-activity.ts';

export type TimeStep = PlannedStep &
  (
    | { do: 'assign-person'; mocoProjectId: number; mocoUserId: number }
    | ({ do: 'create-activity'; fields: WantedFields } & Owned)
    | ({ do: 'adopt-activity'; activityId: number; fields: WantedFields } & Owned)
    | ({
        do: 'update-activity';
        activityId: number;
        fields: Partial<WantedFields>;
        whole: WantedFields;
      } & Owned &
        Differing)
    | ({ do: 'delete-activity'; mocoUserId: number; activityId: number } & Differing)
  );

/** What is said of an activity beside its fields. */
export type Owned = Pick<WantedActivity, 'mocoUserId' | 'isCatchAll' | 'origin'>;

/** The day of the activity as it is, and what is different, for whoever may not change it. */
interface Differing {
  date: string;
  difference: string;
}

export type TimePlan = FinalVerdict | { kind: 'steps'; steps: TimeStep[] };

/** What is known about the target: what we wrote, and, where the plan needs it, what MOCO holds now. */
export interface TimeTarget {
  fingerprints: Readonly<Record<string, string>>;
  /** `unread` when nothing has to be written, undefined when MOCO says 404 or nothing was ever made. */
  activity: MocoActivity | 'unread' | undefined;
  /** What may be the entry already, where it is older than the connection. */
  equal?: Equal;
}

/** Fields whose value in awork is not what we last wrote. The catch-all service item may not exist yet. */
export function changedFields(
  fields: WantedFields,
  written: Readonly<Record<string, string>>,
): (keyof WantedFields)[] {
  const names: (keyof WantedFields)[] = [
    'date',
    'project_id',
    'task_id',
    'seconds',
    'description',
    'billable',
  ];
  return names.filter((name) => fields[name] === undefined || fingerprint(fields[name]) !== written[name]);
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
  if (!activity || activity === 'unread') return { kind: 'nothing', reason, details };
  const difference = 'deleted';
  if (activity.billed) return billed(activity, difference);
  return { kind: 'steps', steps: [remove(activity, difference)] };
}

function planPresent(wanted: WantedActivity, target: TimeTarget): TimePlan {
  const { mocoUserId, fields, isCatchAll, origin } = wanted;
  const owned = { mocoUserId, isCatchAll, origin };
  const { activity } = target;
  if (activity === 'unread') return { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} };
  const { equal } = target;
  if (equal?.kind === 'ambiguous') return ambiguous(equal.candidates);
  if (equal?.kind === 'one') return { kind: 'steps', steps: [adoption(wanted, equal.activity)] };
  const assign = wanted.isAssigned ? [] : [assignment(wanted)];
  const create: TimeStep = { do: 'create-activity', ...owned, fields, what: `create ${sentenceOf(fields)}` };
  if (!activity) return { kind: 'steps', steps: [...assign, create] };
  const changed = changedFields(fields, target.fingerprints);
  const isMoved = activity.user.id !== mocoUserId;
  const difference = [...changed, ...(isMoved ? ['person'] : [])].join(', ');
  const { id: activityId, date } = activity;
  if (activity.billed) return billed(activity, difference);
  // MOCO cannot change whose activity it is. Removing first never leaves two; an interrupted move is completed later.
  if (isMoved) return { kind: 'steps', steps: [...assign, remove(activity, difference), create] };
  const update: TimeStep = {
    ...{ do: 'update-activity', activityId, ...owned, whole: fields },
    fields: Object.fromEntries(changed.map((name) => [name, fields[name]])),
    ...{ date, difference, what: `change ${difference}` },
  };
  return { kind: 'steps', steps: [...assign, update] };
}

function adoption(
  { mocoUserId, fields, isCatchAll, origin }: WantedActivity,
  { id }: MocoActivity,
): TimeStep {
  const what = `take over ${sentenceOf(fields)}, which is in MOCO already`;
  return { do: 'adopt-activity', activityId: id, mocoUserId, fields, isCatchAll, origin, what };
}

function ambiguous(activities: readonly MocoActivity[]): TimePlan {
  const candidates = activities.map(({ date, description }) => `${date} "${description ?? ''}"`).join(', ');
  return { kind: 'park', reason: timeReasons['activity-ambiguous'], details: { candidates } };
}

function assignment({ mocoUserId, fields: { project_id } }: WantedActivity): TimeStep {
  const what = `assign the person ${mocoUserId} to the MOCO project`;
  return { do: 'assign-person', mocoProjectId: project_id, mocoUserId, what };
}

function remove({ id, date, user }: MocoActivity, difference: string): TimeStep {
  const what = `delete the activity of ${date}`;
  return { do: 'delete-activity', mocoUserId: user.id, activityId: id, date, difference, what };
}

function billed({ date }: MocoActivity, difference: string): TimePlan {
  return { kind: 'park', reason: timeReasons['activity-billed'], details: { date, difference } };
}

function sentenceOf({ date, seconds, description }: WantedFields): string {
  return `${Math.round(seconds / 60)} min on ${date}, "${description.slice(0, 40)}"`;
}
