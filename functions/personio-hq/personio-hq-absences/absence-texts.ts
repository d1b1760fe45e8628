import { DateTime } from 'luxon';
import type { Details, Language } from '../../../shared/wording.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';
import {
  isClockTimeType,
  isHqAbsenceType,
  hqAbsenceTypes,
} from '../../../shared/vendors/hq/absence-types.ts';
import type { HqAbsence } from '../../../shared/vendors/hq/port.ts';
import { lastDayOf } from '../../../shared/vendors/personio/absence-period.ts';
import type { PersonioAbsence } from '../../../shared/vendors/personio/port.ts';
import { dayBefore } from './hq-period.ts';

/** `08.06.2026` in German and Norwegian, `2026-06-08` in English. */
export function dayText(day: string, language: Language): string {
  return language === 'en' ? day : day.split('-').toReversed().join('.');
}

/** A day that begins at midnight is just that day. */
function clockText(moment: string, language: Language): string {
  const [day = '', clock = ''] = moment.split('T');
  const text = dayText(day, language);
  return clock.startsWith('00:00') ? text : `${text} ${clock.slice(0, 5)}`;
}

/** As HQ's own screens call it. */
export function typeLabel(type: string): string {
  return isHqAbsenceType(type) ? hqAbsenceTypes[type].label : type;
}

export function startText({ type, start }: Pick<HqAbsence, 'type' | 'start'>, language: Language): string {
  if (!isClockTimeType(type)) return clockText(start, language);
  const at = DateTime.fromISO(start, { zone: 'utc' });
  return `${dayText(at.toFormat('yyyy-MM-dd'), language)} ${at.toFormat("HH:mm 'UTC'")}`;
}

/** HQ names the midnight after the last day, people the last day. */
export function endText({ type, end }: Pick<HqAbsence, 'type' | 'end'>, language: Language): string {
  if (isClockTimeType(type) || !end.endsWith('T00:00:00')) return startText({ type, start: end }, language);
  return dayText(dayBefore(end.slice(0, 10)), language);
}

/** For example `Urlaub, 08.06.2026 – 12.06.2026`. */
export function heldText(absence: HqAbsence, language: Language): string {
  const what = absence.note || typeLabel(absence.type);
  return `${what}, ${span(startText(absence, language), endText(absence, language))}`;
}

/** When somebody is away, as Personio has it. */
export function sourceTimes(source: PersonioAbsence, language: Language): string {
  const from = clockText(source.starts.at, language);
  const lastDay = lastDayOf(source);
  if (!source.ends || lastDay === null) return `${{ en: 'from', de: 'ab', no: 'fra' }[language]} ${from}`;
  const isMidnight = source.ends.at.endsWith('T00:00:00');
  return span(from, isMidnight ? dayText(lastDay, language) : clockText(source.ends.at, language));
}

/** The day of the end goes without saying where it is that of the start. */
function span(from: string, to: string): string {
  if (from === to) return from;
  const [day = ''] = from.split(' ');
  return `${from} – ${to.startsWith(`${day} `) ? to.slice(day.length + 1) : to}`;
}

interface Subject {
  source: PersonioAbsence | undefined;
  held: HqAbsence | undefined;
  /** The name of the absence's type in Personio. */
  type: string | undefined;
  /** Empty where nobody knows it. */
  person: string;
}

/** Which absence a sentence is about, as people know it: what, whose, and when. */
export function absenceDetails({ source, held, type, person: name }: Subject): Details {
  const person = name || (source ? `ID ${source.personId}` : '?');
  const whose = { en: `of ${person}`, de: `von ${person}`, no: `for ${person}` };
  const text = (language: Language) => {
    const what = type ?? (held && (held.note || typeLabel(held.type))) ?? unnamed[language];
    const times = source
      ? sourceTimes(source, language)
      : held && span(startText(held, language), endText(held, language));
    return [`${what} ${whose[language]}`, times].filter(Boolean).join(', ');
  };
  return { person, ...inEveryLanguage('absence', text) };
}

const unnamed = { en: 'Absence', de: 'Abwesenheit', no: 'Fravær' };
