import { fingerprint } from '../../../shared/fingerprint.ts';
import type { AbsenceFields } from '../../../shared/vendors/awork/absence-calls.ts';
import type { AworkAbsence } from '../../../shared/vendors/awork/records.ts';
import type { Period } from './half-days.ts';
import { dateOf, halfDayOf, halfOf } from './half-days.ts';

/** What awork should hold for a period. */
export interface WantedAbsence extends Period {
  userId: string;
  text: string;
  /** By which awork shows it as kept elsewhere, and we know it as this person's. */
  provider: string;
}

export interface HeldAbsence extends WantedAbsence {
  id: string;
}

/** The mark of the absences of one MOCO user, whose ids are unique in all of MOCO. */
export function providerOf(mocoUserId: number | string): string {
  return `MOCO via Tandem, ${mocoUserId}`;
}

/** Whose absences a mark says these are; undefined of those of others. */
export function mocoUserOf(provider: string): string | undefined {
  return /^MOCO via Tandem, (\d+)$/.exec(provider)?.[1];
}

/** Half days mean the half that is off on a single day, and the one that is not on the first and last of several. */
export function toFields({ from, to, userId, text, provider }: WantedAbsence): AbsenceFields {
  const [startOn, endOn] = [dateOf(from), dateOf(to)];
  const isHalf = { start: halfOf(from) === 'pm', end: halfOf(to) === 'am' };
  const [isHalfDayOnStart, isHalfDayOnEnd] =
    startOn === endOn ? [isHalf.end, isHalf.start] : [isHalf.start, isHalf.end];
  return {
    ...{ userId, startOn, endOn, isHalfDayOnStart, isHalfDayOnEnd },
    ...{ description: text, externalProvider: provider },
  };
}

export function toHeld(absence: AworkAbsence): HeldAbsence {
  const { id, userId, startOn, endOn, description: text, externalProvider: provider } = absence;
  const [first, last] = [startOn.slice(0, 10), endOn.slice(0, 10)];
  const { start, end } = halves(absence);
  const [isHalfAtStart, isHalfAtEnd] = first === last ? [end, start] : [start, end];
  return {
    ...{ id, userId: userId ?? '', text, provider },
    from: halfDayOf(first, isHalfAtStart ? 'pm' : 'am'),
    to: halfDayOf(last, isHalfAtEnd ? 'am' : 'pm'),
  };
}

/** Old records show their half days by noon alone: on a single day that is its end in the morning, its start in the afternoon. */
function halves({ startOn, endOn, isHalfDayOnStart, isHalfDayOnEnd }: AworkAbsence) {
  const isNoon = (instant: string) => instant.slice(11, 16) === '12:00';
  const isSingle = startOn.slice(0, 10) === endOn.slice(0, 10);
  return {
    start: isHalfDayOnStart || isNoon(isSingle ? endOn : startOn),
    end: isHalfDayOnEnd || isNoon(isSingle ? startOn : endOn),
  };
}

export function isSamePeriod(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to;
}

/** Changes with everything we write. */
export function absencePrint({ from, to, userId, text, provider }: WantedAbsence): string {
  return fingerprint([from, to, userId, text, provider]);
}
