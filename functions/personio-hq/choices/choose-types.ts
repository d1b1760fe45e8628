import type { ChoiceProblem, ChosenTypes, TypeDecision } from '../../../shared/operations/type-choices.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import { contactOf } from '../../../shared/connections/contact-of.ts';
import type { HqAbsenceType } from '../../../shared/vendors/hq/absence-types.ts';
import { hqAbsenceTypeNames, isHqAbsenceType } from '../../../shared/vendors/hq/absence-types.ts';
import type { PersonioAbsenceType } from '../../../shared/vendors/personio/port.ts';
import type { Language } from '../../../shared/wording.ts';
import { inEveryLanguage, say } from '../../../shared/wording.ts';
import type { Mapped, Mapping } from '../mapping.ts';
import { comparableName, hqTypeOf, mappedNames, writtenNames } from '../mapping.ts';
import { personioHqSettings } from '../settings.ts';
import { choiceWords, problemWords } from './choice-words.ts';
import { hqTypeText } from '../hq-type-words.ts';

interface Change {
  name: string;
  from: HqAbsenceType | undefined;
  /** As it was chosen; undefined takes the type out. */
  to: string | undefined;
}

/** Settings with what was chosen, if each of it is to be had now. Names that were not chosen for stay as they are written. */
export function chooseTypes(
  types: readonly PersonioAbsenceType[],
  connection: Connection,
  chosen: ChosenTypes,
): TypeDecision {
  const settings = personioHqSettings.parse(connection.settings);
  const changes = changesOf(chosen, settings);
  if (changes.length === 0) return { kind: 'same' };
  const mapping = withChanges(settings.mapping, changes);
  const problems = problemsOf(changes, types);
  if (mappedNames({ mapping }).length === 0)
    problems.push({ text: problemWords.none, details: contactOf(connection) });
  if (problems.length > 0) return { kind: 'refused', problems };
  const checked = personioHqSettings.parse({ ...settings, mapping });
  return {
    kind: 'changed',
    settings: { ...connection.settings, mapping: checked.mapping },
    details: inEveryLanguage('what', (language) => changesText(changes, language)),
  };
}

function changesOf(chosen: ChosenTypes, settings: Mapped): Change[] {
  const byName = new Map([...chosen].map(([name, value]) => [comparableName(name), { name, value }]));
  return [...byName.values()].flatMap(({ name, value }) => {
    const from = hqTypeOf(name, settings);
    return value === (from ?? '') ? [] : [{ name: name.trim(), from, to: value || undefined }];
  });
}

/** A type that Personio does not have can stay or go, and become nothing else. */
function problemsOf(changes: readonly Change[], types: readonly PersonioAbsenceType[]): ChoiceProblem[] {
  const there = new Set(types.map(({ name }) => comparableName(name)));
  return changes.flatMap(({ name, to }): ChoiceProblem[] => {
    if (to === undefined) return [];
    if (!there.has(comparableName(name))) return [{ text: problemWords.gone, details: { name } }];
    return isHqAbsenceType(to) ? [] : [{ text: problemWords.strange, details: { name } }];
  });
}

function withChanges(before: Mapping, changes: readonly Change[]): Mapping {
  const changed = new Set(changes.map(({ name }) => comparableName(name)));
  const after: Mapping = {};
  for (const hqType of hqAbsenceTypeNames) {
    const names = mappedNames({ mapping: before }).flatMap(([type, name]) => (type === hqType ? name : []));
    const kept = names.filter((name) => !changed.has(comparableName(name)));
    const added = changes.filter(({ to }) => to === hqType).map(({ name }) => name);
    const written = before[hqType];
    if (written !== undefined && kept.length === names.length && added.length === 0) after[hqType] = written;
    else if (kept.length + added.length > 0) after[hqType] = writtenNames([...kept, ...added]);
  }
  return after;
}

/** `Sonderurlaub: Urlaub → nicht übertragen` */
function changesText(changes: readonly Change[], language: Language): string {
  const texts = changes.map(
    ({ name, from, to }) => `${name}: ${valueText(from, language)} → ${valueText(to, language)}`,
  );
  return texts.join('; ');
}

function valueText(value: string | undefined, language: Language): string {
  return value !== undefined && isHqAbsenceType(value)
    ? hqTypeText(value, language)
    : say(choiceWords.notTransferred, {}, language);
}
