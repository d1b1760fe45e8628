import { hqAbsenceTypes } from '../../../shared/vendors/hq/absence-types.ts';
import type { PersonioAbsenceType } from '../../../shared/vendors/personio/port.ts';
import { comparableName, hqTypeOf, mappedNames } from '../settings.ts';
import type { PersonioHqRun } from '../run.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';

/** Compares the mapping with the types that Personio really has, and counts what would be left out. */
export async function checkMapping({ personio, settings }: PersonioHqRun): Promise<ChecklistItem[]> {
  const types = await personio.absenceTypes();
  const names = new Set(types.map(({ name }) => comparableName(name)));
  const strangers = mappedNames(settings.mapping).filter(([, name]) => !names.has(comparableName(name)));
  const unmapped = types.filter(({ name }) => hqTypeOf(name, settings) === undefined);
  const leftOut = settings.hourAbsences === 'skip' ? types.filter((type) => isLeftOut(type, settings)) : [];
  return [
    {
      state: 'ok',
      what: `types of absence: ${types.length - unmapped.length} of ${types.length} are mapped`,
    },
    ...strangers.map(([hqType, name]): ChecklistItem => ({
      state: 'person',
      what: `mapping.${hqType}: Personio has no type "${name}"; correct the settings`,
    })),
    ...(await countUnmapped(unmapped, personio, settings.startDate)),
    ...warning(leftOut, 'given in hours, but their HQ type knows only days: left out (setting hourAbsences)'),
  ];
}

function isLeftOut({ name, unit }: PersonioAbsenceType, settings: PersonioHqRun['settings']): boolean {
  const hqType = hqTypeOf(name, settings);
  return unit === 'hour' && hqType !== undefined && !hqAbsenceTypes[hqType].isClockTime;
}

async function countUnmapped(
  unmapped: readonly PersonioAbsenceType[],
  personio: PersonioHqRun['personio'],
  fromDay: string,
): Promise<ChecklistItem[]> {
  if (unmapped.length === 0) return [];
  const counts = new Map(unmapped.map(({ id }) => [id, 0]));
  for await (const absence of personio.absences({ fromDay })) {
    if ('unreadable' in absence) continue;
    const count = counts.get(absence.typeId);
    if (count !== undefined) counts.set(absence.typeId, count + 1);
  }
  const named = unmapped.map(({ id, name }) => `${name} (${counts.get(id) ?? 0})`);
  return [{ state: 'warning', what: `${named.join(', ')}: mapped to no HQ type, so not transferred` }];
}

function warning(types: readonly PersonioAbsenceType[], problem: string): ChecklistItem[] {
  if (types.length === 0) return [];
  return [{ state: 'warning', what: `${types.map(({ name }) => name).join(', ')}: ${problem}` }];
}
