import { commonReasons } from '../../../shared/common-reasons.ts';
import type { PlannedStep, Verdict } from '../../../shared/direction.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import { timeReasons } from './reasons.ts';
import type { Wanted, WantedFields } from './wanted-activity.ts';

export type TimeStep = PlannedStep &
  (
    | { do: 'assign-person'; mocoUserId: number }
    | { do: 'create-activity'; mocoUserId: number; fields: WantedFields }
    | { do: 'update-activity'; mocoUserId: number; fields: Partial<WantedFields>; difference: string }
    | { do: 'delete-activity'; mocoUserId: number; activityId: number; difference: string }
  );

export type TimePlan = Exclude<Verdict, { kind: 'steps' }> | { kind: 'steps'; steps: TimeStep[] };

/** What is known about the target: what we wrote, and, where the plan needs it, what MOCO holds now. */
export interface TimeTarget {
  fingerprints: Readonly<Record<string, string>>;
  /** `unread` when nothing has to be written, undefined when MOCO says 404 or nothing was ever made. */
  activity: MocoActivity | 'unread' | undefined;
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

function planPresent(wanted: Extract<Wanted, { kind: 'present' }>, target: TimeTarget): TimePlan {
  const { mocoUserId, fields } = wanted;
  const { activity } = target;
  if (activity === 'unread') return { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} };
  const assign: TimeStep[] = wanted.isAssigned
    ? []
    : [{ do: 'assign-person', mocoUserId, what: `assign the person ${mocoUserId} to the MOCO project` }];
  const create: TimeStep = {
    do: 'create-activity',
    mocoUserId,
    fields,
    what: `create ${sentenceOf(fields)}`,
  };
  if (!activity) return { kind: 'steps', steps: [...assign, create] };
  const changed = changedFields(fields, target.fingerprints);
  const isMoved = activity.user.id !== mocoUserId;
  const difference = [...changed, ...(isMoved ? ['person'] : [])].join(', ');
  if (activity.billed) return billed(activity, difference);
  // MOCO cannot change whose activity it is. Removing first never leaves two; an interrupted move is completed later.
  if (isMoved) return { kind: 'steps', steps: [...assign, remove(activity, difference), create] };
  const update = Object.fromEntries(changed.map((name) => [name, fields[name]]));
  return {
    kind: 'steps',
    steps: [
      ...assign,
      { do: 'update-activity', mocoUserId, fields: update, difference, what: `change ${difference}` },
    ],
  };
}

function remove(activity: MocoActivity, difference: string): TimeStep {
  const what = `delete the activity of ${activity.date}`;
  return { do: 'delete-activity', mocoUserId: activity.user.id, activityId: activity.id, difference, what };
}

function billed({ date }: MocoActivity, difference: string): TimePlan {
  return { kind: 'park', reason: timeReasons['activity-billed'], details: { date, difference } };
}

function sentenceOf({ date, seconds, description }: WantedFields): string {
  return `${Math.round(seconds / 60)} min on ${date}, "${description.slice(0, 40)}"`;
}
