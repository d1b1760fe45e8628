import { commonReasons } from '../../../shared/common-reasons.ts';
import type { FinalVerdict, PlannedStep } from '../../../shared/direction.ts';
import { durationText } from '../../../shared/duration-text.ts';
import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import type { Details } from '../../../shared/wording.ts';
import type { ReportingNames } from './about-reporting.ts';
import { aboutReporting } from './about-reporting.ts';
import type { Equal } from './pick-equal.ts';
import { timeReasons } from './reasons.ts';
import type { KnownReporting } from './reporting-values.ts';
import { changedValues } from './reporting-values.ts';
import type { Difference } from './value-words.ts';
import { valueList } from './value-words.ts';
import type { Wanted, WantedFields, WantedReporting } from './wanted-reporting.ts';

export type TimeStep = PlannedStep &
  (
    | { do: 'find-reporting'; reportingId: number; wanted?: WantedReporting; isAsWanted: boolean }
    | { do: 'create-reporting'; wanted: WantedReporting }
    | { do: 'adopt-reporting'; reportingId: number; wanted: WantedReporting }
    | ({ do: 'update-reporting'; held: HqReporting; wanted: WantedReporting } & Differing)
    /** `isMadeAnew` with the create of what replaces it. */
    | ({ do: 'delete-reporting'; held: HqReporting; isMadeAnew: boolean } & Differing)
  );

/** Which reporting it is, and what is different, for whoever may not change it. */
interface Differing {
  about: Details;
}

export type TimePlan = FinalVerdict | { kind: 'steps'; steps: TimeStep[] };

/** What is known about the target: what we wrote, and, where the plan needs it, what HQ holds now. */
export interface TimeTarget {
  link: KnownReporting;
  /** `unread` when nothing has to be written, `gone` when it stays so, undefined when there is none yet, or none any more. */
  reporting: HqReporting | 'unread' | 'gone' | undefined;
  /** Made by an attempt that was never confirmed. */
  isUnconfirmed: boolean;
  /** What may be the entry already, where it is not linked. */
  equal: Equal;
  names: ReportingNames;
}

/** Decides how HQ gets there. Exactly one reporting is left, in the right place, of the right person. */
export function planTime(wanted: Wanted, target: TimeTarget): TimePlan {
  switch (wanted.kind) {
    case 'wait':
      return wanted;
    case 'keep':
      return { kind: 'nothing', reason: wanted.reason, details: wanted.details };
    case 'absent': {
      const { reporting } = target;
      if (!reporting || typeof reporting === 'string')
        return { kind: 'nothing', reason: wanted.reason, details: wanted.details };
      return withFinding(undefined, target, removal(reporting, 'deleted', target));
    }
    case 'present':
      return planPresent(wanted, target);
  }
}

function planPresent(wanted: WantedReporting, target: TimeTarget): TimePlan {
  const { reporting, equal, link } = target;
  if (reporting === 'unread') return upToDate;
  if (reporting === 'gone') {
    const { fields, personName: person } = wanted;
    const details = { date: fields.date, person, project: target.names.project };
    return { kind: 'nothing', reason: timeReasons['reporting-gone'], details };
  }
  if (!reporting) return wanted.noNew ?? planNew(wanted, equal, target);
  const changed = changedValues(wanted, link);
  if (changed.length === 0) return withFinding(wanted, target, { kind: 'steps', steps: [] });
  if (reporting.isApproved || reporting.isBilled) return settled(reporting, changed, target);
  // HQ finds a reporting by its person and project. Removing first never leaves two; an interrupted move is completed later.
  if (changed.includes('userId') || changed.includes('projectId')) {
    // Nothing is removed for somebody for whom HQ would not take it anew.
    if (wanted.noNew) return wanted.noNew;
    const removed = removal(reporting, changed, target);
    if (removed.kind !== 'steps') return removed;
    return withFinding(wanted, target, { kind: 'steps', steps: [...removed.steps, creation(wanted)] });
  }
  const about = aboutReporting(reporting, target.names, changed);
  const what = `change ${valueList(changed)}`;
  return withFinding(wanted, target, {
    kind: 'steps',
    steps: [{ do: 'update-reporting', held: reporting, wanted, about, what }],
  });
}

const upToDate: TimePlan = { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} };

function planNew(wanted: WantedReporting, equal: Equal, { names: { person } }: TimeTarget): TimePlan {
  if (equal.kind === 'none') return { kind: 'steps', steps: [creation(wanted)] };
  if (equal.kind === 'ambiguous') {
    const candidates = equal.candidates.map(({ date, note }) => `${date} "${note}"`).join(', ');
    return { kind: 'park', reason: timeReasons['reporting-ambiguous'], details: { person, candidates } };
  }
  const { id: reportingId } = equal.record;
  const what = `take over ${sentenceOf(wanted.fields)}, which is in HQ already`;
  return { kind: 'steps', steps: [{ do: 'adopt-reporting', reportingId, wanted, what }] };
}

/** What an unconfirmed attempt made is made ours before anything else. */
function withFinding(
  wanted: WantedReporting | undefined,
  { reporting, isUnconfirmed }: TimeTarget,
  plan: TimePlan,
): TimePlan {
  if (plan.kind !== 'steps') return plan;
  if (!isUnconfirmed || typeof reporting !== 'object') return plan.steps.length > 0 ? plan : upToDate;
  const what = `find the reporting of ${reporting.date} that an earlier attempt made`;
  const isAsWanted = plan.steps.length === 0;
  const finding: TimeStep = {
    do: 'find-reporting',
    reportingId: reporting.id,
    ...(wanted && { wanted }),
    isAsWanted,
    what,
  };
  return { kind: 'steps', steps: [finding, ...plan.steps] };
}

function creation(wanted: WantedReporting): TimeStep {
  const { date, durationSeconds, note } = wanted.fields;
  const name = `${date}, ${durationText(durationSeconds)}, ${note}`;
  const what = `create ${sentenceOf(wanted.fields)}`;
  const isOnNewTask = wanted.fields.taskId === undefined;
  const beside = { do: 'ensure-task', key: wanted.place.key };
  return { do: 'create-reporting', wanted, name, what, ...(isOnNewTask && { beside }) };
}

function removal(held: HqReporting, difference: Difference, target: TimeTarget): TimePlan {
  if (held.isApproved || held.isBilled) return settled(held, difference, target);
  const about = aboutReporting(held, target.names, difference);
  const what = `delete the reporting of ${held.date}`;
  const isMadeAnew = difference !== 'deleted';
  return { kind: 'steps', steps: [{ do: 'delete-reporting', held, isMadeAnew, about, what }] };
}

function settled(held: HqReporting, difference: Difference, { names }: TimeTarget): TimePlan {
  const details = aboutReporting(held, names, difference);
  return { kind: 'park', reason: timeReasons['reporting-approved'], details };
}

function sentenceOf({ date, durationSeconds, note }: WantedFields): string {
  return `${Math.round(durationSeconds / 60)} min on ${date}, "${note.slice(0, 40)}"`;
}

/** Of alike entries in one plan each takes another reporting. */
export function expectedTarget(steps: readonly TimeStep[]): string | undefined {
  const taken = steps.find((step) => step.do === 'adopt-reporting' || step.do === 'find-reporting');
  return taken && 'reportingId' in taken ? String(taken.reportingId) : undefined;
}
