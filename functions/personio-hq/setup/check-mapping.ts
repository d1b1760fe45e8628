import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { HqAbsenceType } from '../../../shared/vendors/hq/absence-types.ts';
import { hqAbsenceTypes } from '../../../shared/vendors/hq/absence-types.ts';
import type { PersonioAbsenceType } from '../../../shared/vendors/personio/port.ts';
import { isReadable } from '../../../shared/vendors/personio/rows.ts';
import { hqTypeOf, strangeNames } from '../mapping.ts';
import { nearNames } from '../near-names.ts';
import type { PersonioHqRun } from '../run.ts';
import type { Tell } from './tell.ts';
import { typeWords } from './wordings.ts';

/** Compares the mapping with the types that Personio really has, and counts what would be left out. */
export async function checkMapping(
  { personio, settings }: PersonioHqRun,
  tell: Tell,
): Promise<ChecklistItem[]> {
  const types = await personio.absenceTypes();
  const unmapped = types.filter(({ name }) => hqTypeOf(name, settings) === undefined);
  const mapped = types.filter((type) => !unmapped.includes(type));
  const leftOut = settings.hourAbsences === 'skip' ? mapped.filter((type) => isLeftOut(type, settings)) : [];
  return [
    tell.item('ok', typeWords.mapped, { count: mapped.length, all: types.length }),
    ...strangeNames(types, settings).map((strange) => strangeItem(strange, unmapped, tell)),
    ...tell.warning(typeWords.unmapped, await counted(unmapped, personio, settings.startDate)),
    ...tell.warning(typeWords.leftOut, namesOf(leftOut)),
    ...tell.warning(typeWords.withoutUnit, namesOf(mapped.filter(({ unit }) => unit === undefined))),
  ];
}

function strangeItem(
  [type, name]: [HqAbsenceType, string],
  unmapped: readonly PersonioAbsenceType[],
  tell: Tell,
): ChecklistItem {
  const [meant] = nearNames(name, namesOf(unmapped));
  const details = { hqType: hqAbsenceTypes[type].label, name };
  return meant === undefined
    ? tell.item('person', typeWords.strange, details)
    : tell.item('person', typeWords.nearly, { ...details, meant });
}

function isLeftOut({ name, unit }: PersonioAbsenceType, settings: PersonioHqRun['settings']): boolean {
  const hqType = hqTypeOf(name, settings);
  return unit === 'hour' && hqType !== undefined && !hqAbsenceTypes[hqType].isClockTime;
}

/** Each with the number of its absences. */
async function counted(
  types: readonly PersonioAbsenceType[],
  personio: PersonioHqRun['personio'],
  fromDay: string,
): Promise<string[]> {
  if (types.length === 0) return [];
  const counts = new Map(types.map(({ id }) => [id, 0]));
  for await (const absence of personio.absences({ fromDay })) {
    if (!isReadable(absence)) continue;
    const count = counts.get(absence.typeId);
    if (count !== undefined) counts.set(absence.typeId, count + 1);
  }
  return types.map(({ id, name }) => `${name} (${counts.get(id) ?? 0})`);
}

function namesOf(types: readonly PersonioAbsenceType[]): string[] {
  return types.map(({ name }) => name);
}
