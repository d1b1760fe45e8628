import type { Connection } from '../../../shared/connections/connection.ts';
import { contactOf } from '../../../shared/connections/contact-of.ts';
import type { HqAbsenceTypeRules } from '../../../shared/vendors/hq/absence-types.ts';
import { hqAbsenceTypeNames, hqAbsenceTypes } from '../../../shared/vendors/hq/absence-types.ts';
import type { Language } from '../../../shared/wording.ts';
import { say } from '../../../shared/wording.ts';
import type { PersonioHqSettings } from '../settings.ts';
import { remarkWords } from './choice-words.ts';
import { hqTypeText } from '../hq-type-words.ts';

interface Remarked {
  connection: Connection;
  settings: PersonioHqSettings;
  /** Whether Personio counts any type in hours. */
  withHours: boolean;
  language: Language;
}

/** What a choice does, to absences in HQ and to those to come. */
export function choiceRemarks({ connection, settings, withHours, language }: Remarked): string[] {
  const { startDate, syncEveryMinutes: minutes, hourAbsences, hoursPerDay } = settings;
  const start = language === 'en' ? startDate : startDate.split('-').toReversed().join('.');
  const when = minutes === undefined ? remarkWords.everyThreeHours : remarkWords.everyMinutes;
  const whole = { types: listOf('conjunction', ({ fullDayOnly }) => fullDayOnly, language) };
  const clockTimes = listOf('disjunction', ({ isClockTime }) => isClockTime, language);
  const hours = hourAbsences === 'skip' ? remarkWords.hoursSkipped : remarkWords.hoursRounded;
  const rule = { types: clockTimes, hours: numberText(hoursPerDay / 2, language), ...contactOf(connection) };
  return [
    say(when, { start, ...(minutes !== undefined && { minutes }) }, language),
    say(remarkWords.kept, {}, language),
    say(remarkWords.takenOut, {}, language),
    say(remarkWords.wholeDays, whole, language),
    ...(withHours ? [say(hours, rule, language)] : []),
  ];
}

const locales = { en: 'en', de: 'de', no: 'nb' } as const;

function listOf(
  type: 'conjunction' | 'disjunction',
  isMeant: (rules: HqAbsenceTypeRules) => boolean,
  language: Language,
): string {
  const types = hqAbsenceTypeNames.filter((each) => isMeant(hqAbsenceTypes[each]));
  const texts = types.map((each) => hqTypeText(each, language));
  return new Intl.ListFormat(locales[language], { type }).format(texts);
}

function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}
