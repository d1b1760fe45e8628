import * as z from 'zod';
import type { Personio } from './personio.ts';
import { absenceCategories, type AbsenceTypeRow } from './records.ts';
import { found } from './refusal.ts';

const typeForm = z.strictObject({
  name: z.string().min(1),
  unit: z.enum(['DAY', 'HOUR']),
  category: z.enum(absenceCategories).nullable().default('OTHER'),
});
export type NewAbsenceType = z.input<typeof typeForm>;

export function createAbsenceType({ store, stamps }: Personio, given: NewAbsenceType): AbsenceTypeRow {
  const numericId = stamps.nextNumber('absenceType');
  return store.absenceTypes.put({ id: stamps.uuid(), numericId, ...typeForm.parse(given) });
}

/** Changes nothing about the absences of that type, not even when they were updated. */
export function renameAbsenceType({ store }: Personio, id: string, name: string): AbsenceTypeRow {
  const type = found(store.absenceTypes.get(id), 'absence type');
  return store.absenceTypes.put({ ...type, name: typeForm.shape.name.parse(name) });
}
