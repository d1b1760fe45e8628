import type { TypeRow } from '../../../shared/operations/type-choices.ts';
import type { HqAbsenceType } from '../../../shared/vendors/hq/absence-types.ts';
import { hqAbsenceTypes } from '../../../shared/vendors/hq/absence-types.ts';
import type { PersonioAbsenceType } from '../../../shared/vendors/personio/port.ts';
import type { Details, Language } from '../../../shared/wording.ts';
import { say } from '../../../shared/wording.ts';
import { comparableName, hqTypeOf, mappedNames, strangeNames } from '../mapping.ts';
import type { PersonioHqSettings } from '../settings.ts';
import { noteWords } from './choice-words.ts';
import { hqTypeText } from '../hq-type-words.ts';

type Chosen = Pick<PersonioHqSettings, 'mapping' | 'hourAbsences'>;

/** One for each name, since types are mapped by it; then the names that Personio does not have any more. */
export function typeRows(
  types: readonly PersonioAbsenceType[],
  settings: Chosen,
  language: Language,
): TypeRow[] {
  const byName = Map.groupBy(types, ({ name }) => comparableName(name));
  const there = [...byName.values()].flatMap(([first, ...others]) =>
    first ? [rowOf([first, ...others], settings, language)] : [],
  );
  const gone = strangeNames(types, settings).map(([chosen, name]): TypeRow => {
    const notes = [say(noteWords.gone, {}, language)];
    return { name, chosen, notes, isGone: true };
  });
  return [...there.toSorted(byAlphabet(language)), ...gone];
}

/** The names of the mapping alone, where it is not known what Personio has. */
export function mappedRows(settings: Chosen, language: Language): TypeRow[] {
  const rows = mappedNames(settings).map(([chosen, name]) => ({ name, chosen, notes: [], isGone: false }));
  return rows.toSorted(byAlphabet(language));
}

function byAlphabet(language: Language) {
  return (one: TypeRow, other: TypeRow) => one.name.localeCompare(other.name, language);
}

function rowOf(
  types: readonly [PersonioAbsenceType, ...PersonioAbsenceType[]],
  settings: Chosen,
  language: Language,
): TypeRow {
  const [{ name }] = types;
  const hqType = hqTypeOf(name, settings);
  const notes = [
    ...(types.length > 1 ? [noteWords.several] : []),
    unitWords(types),
    ...(hqType && hasHours(types) ? hourWords(hqType, settings) : []),
  ];
  const details: Details = { count: types.length, ...(hqType && { hqType: hqTypeText(hqType, language) }) };
  return {
    ...{ name: name.trim(), chosen: hqType ?? '', isGone: false },
    notes: notes.map((note) => say(note, details, language)),
  };
}

type Note = (typeof noteWords)[keyof typeof noteWords];

function unitWords(types: readonly PersonioAbsenceType[]): Note {
  const units = new Set(types.map(({ unit }) => unit));
  if (units.has(undefined)) return noteWords.withoutUnit;
  if (units.size > 1) return noteWords.mixed;
  return units.has('hour') ? noteWords.hours : noteWords.days;
}

export function hasHours(types: readonly PersonioAbsenceType[]): boolean {
  return types.some(({ unit }) => unit === 'hour');
}

function hourWords(hqType: HqAbsenceType, { hourAbsences }: Chosen): Note[] {
  const { isClockTime, fullDayOnly } = hqAbsenceTypes[hqType];
  if (isClockTime) return [];
  if (hourAbsences === 'skip') return [noteWords.leftOut];
  return [fullDayOnly ? noteWords.roundedWhole : noteWords.rounded];
}
