import { DateTime, IANAZone } from 'luxon';
import type { Reason } from '../../../shared/reason.ts';
import type { Details } from '../../../shared/wording.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';
import type { HqAbsence, HqAbsenceFields } from '../../../shared/vendors/hq/port.ts';
import type { PersonioAbsence, PersonioAbsenceType } from '../../../shared/vendors/personio/port.ts';
import { overlapsFrom, absencePeriodOf, unitOf } from '../../../shared/vendors/personio/absence-period.ts';
import type { PersonioHqSettings } from '../settings.ts';
import { hqTypeOf } from '../mapping.ts';
import type { AbsenceLinkData } from './absence-link.ts';
import { absenceVersion } from './absence-link.ts';
import type { Days, Hours } from './hq-period.ts';
import { hqPeriod } from './hq-period.ts';
import type { Former } from './pick-former.ts';
import type { Match } from '../match-people.ts';
import { isUser } from '../match-people.ts';
import { dayText, heldText, typeLabel } from './absence-texts.ts';
import type { AbsenceProblem } from './absence-problems.ts';
import { problemDetails, statusDetails } from './absence-problems.ts';
import { absenceReasons as reasons } from './reasons.ts';

/** One absence as both sides and our link tell it. */
export interface AbsenceFacts {
  /** Undefined when Personio has it no more. */
  source: PersonioAbsence | undefined;
  type: PersonioAbsenceType | undefined;
  /** What the mapping probably means by the type, where it has another spelling of it. */
  nearName?: string | undefined;
  match: Match;
  link: {
    targetId: string | undefined;
    /** Version of the source when HQ was last brought in line. */
    sourceVersion: string | undefined;
    fingerprints: Readonly<Record<string, string>>;
    data: AbsenceLinkData;
  };
  /** Our absence in HQ, if it is still there. */
  held: HqAbsence | undefined;
  /** What HQ has of it from before this connection; asked for only where it may. */
  former?: Former;
  /** Its id is of the generation of Personio's API that is no longer in use, and none of the other one's was found. */
  isOrphan?: boolean;
}

/** What HQ should hold of an absence. */
export type Wanted =
  /** `version` is that of the source. */
  | { kind: 'present'; fields: HqAbsenceFields; version: string; isEdited: boolean }
  | { kind: 'absent' | 'keep'; reason: Reason<string, 'skip'>; details: Details }
  | { kind: 'wait'; reason: Reason<string, 'wait'>; details: Details; waitingFor: string }
  | { kind: 'park'; reason: Reason<string, 'park'>; details: Details };

export function wantedAbsence(facts: AbsenceFacts, settings: PersonioHqSettings, now: Date): Wanted {
  const { source, held } = facts;
  const { startDate } = settings;
  // What lies before the start date on either side is nobody's business any more.
  const isOld = held !== undefined && held.end <= `${startDate}T00:00:00`;
  if (isOld && !counts(source, settings) && !(source && overlapsFrom(source, startDate)))
    return beforeStart(startDate);
  if (facts.isOrphan && held) return orphaned(held);
  if (!source) return { kind: 'absent', reason: reasons['deleted-in-personio'], details: {} };
  if (!counts(source, settings))
    return { kind: 'absent', reason: reasons['not-approved'], details: statusDetails(source.status) };
  if (!facts.type) return { kind: 'park', reason: reasons['type-unknown'], details: { type: source.typeId } };
  const unit = unitOf(source, facts.type);
  if (!unit)
    return { kind: 'park', reason: reasons['type-without-unit'], details: { type: facts.type.name } };
  const period = absencePeriodOf(source, unit);
  if (period.kind === 'invalid') return invalid(period.problem);
  const version = absenceVersion(source, settings.countedStatuses);
  const isEdited = facts.link.sourceVersion !== version;
  const isOurs = facts.link.targetId !== undefined;
  if (endsBefore(period, startDate) && !(isOurs && isEdited)) return beforeStart(startDate);
  return wantedOf({ ...facts, source, type: facts.type, period, version }, settings, now);
}

interface FullFacts extends AbsenceFacts {
  source: PersonioAbsence;
  type: PersonioAbsenceType;
  period: Days | Hours;
  /** Of the source. */
  version: string;
}

function wantedOf(
  { source, type, nearName, match, link, held, period, version }: FullFacts,
  settings: PersonioHqSettings,
  now: Date,
): Wanted {
  const isOurs = link.targetId !== undefined;
  const isEdited = link.sourceVersion !== version;
  // Ours keeps its type until the absence is edited, whatever the mapping says by then.
  const hqType = (isOurs && !isEdited ? link.data.hqType : undefined) ?? hqTypeOf(type.name, settings);
  if (!hqType) return withoutMapping(type.name, nearName, isOurs);
  // Who is known in HQ stays so when an e-mail address changes on one side first.
  const userId = isUser(match) ? match.hqUserId : isOurs ? link.data.hqUserId : undefined;
  if (userId === undefined) return waiting(match, source.personId);
  const zone = source.timeZone ?? settings.timeZone;
  // `create` remembers zones; `isValidZone` would make a calendar for each absence.
  if (!IANAZone.create(zone).isValid) return invalid('zone-unknown');
  // So do hours their rounding.
  const { hourAbsences } = isOurs && !isEdited ? { hourAbsences: 'round' as const } : settings;
  const bounds = { zone, openEnd: openEnd(settings, now) };
  const times = hqPeriod(period, hqType, bounds, { ...settings, hourAbsences });
  if (!times) return withoutTimes(typeLabel(hqType), held);
  if (times.end <= times.start) return invalid('clock-turned-back');
  const fields = { userId, type: hqType, ...times, note: type.name, isApproved: true };
  return { kind: 'present', fields, version, isEdited };
}

function withoutMapping(type: string, nearName: string | undefined, isOurs: boolean): Wanted {
  if (isOurs) return { kind: 'park', reason: reasons['type-no-longer-mapped'], details: { type } };
  if (nearName === undefined) return { kind: 'keep', reason: reasons['type-unmapped'], details: { type } };
  return { kind: 'keep', reason: reasons['type-nearly-mapped'], details: { type, written: nearName } };
}

function withoutTimes(hqType: string, held: HqAbsence | undefined): Wanted {
  if (held) return { kind: 'park', reason: reasons['hours-no-longer-entered'], details: { hqType } };
  return { kind: 'absent', reason: reasons['hours-left-out'], details: { hqType } };
}

function orphaned(held: HqAbsence): Wanted {
  const details = inEveryLanguage('held', (language) => heldText(held, language));
  return { kind: 'park', reason: reasons['absence-not-renumbered'], details };
}

function counts(source: PersonioAbsence | undefined, { countedStatuses }: PersonioHqSettings): boolean {
  return source !== undefined && countedStatuses.includes(source.status);
}

function invalid(problem: AbsenceProblem): Wanted {
  return { kind: 'park', reason: reasons['absence-invalid'], details: problemDetails(problem) };
}

function beforeStart(start: string): Wanted {
  const details = inEveryLanguage('start', (language) => dayText(start, language));
  return { kind: 'keep', reason: reasons['absence-too-early'], details };
}

function waiting(match: Match, person: string): Wanted {
  const reason = {
    found: reasons['absent-person-unknown'],
    deactivated: reasons['absent-person-deactivated'],
    unknown: reasons['absent-person-unknown'],
    'without-email': reasons['absent-person-without-email'],
    ambiguous: reasons['email-ambiguous'],
  }[match.kind];
  return { kind: 'wait', reason, details: { person }, waitingFor: `person:${person}` };
}

function endsBefore(period: Days | Hours, startDate: string): boolean {
  if (period.kind === 'days') return period.lastDay !== null && period.lastDay < startDate;
  return period.endsAt !== null && period.endsAt <= `${startDate}T00:00:00`;
}

/** The end of a month, so that an open absence is entered anew once a month only. */
function openEnd({ openEndedMonths, timeZone }: PersonioHqSettings, now: Date): string {
  const ahead = DateTime.fromJSDate(now, { zone: timeZone }).plus({ months: openEndedMonths });
  return ahead.endOf('month').toFormat('yyyy-MM-dd');
}
