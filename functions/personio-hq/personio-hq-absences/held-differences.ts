import { fingerprint } from '../../../shared/fingerprint.ts';
import type { HqAbsence, HqAbsenceFields } from '../../../shared/vendors/hq/port.ts';

/** What is asked of HQ and told by it, in HQ's words. */
export const comparedFields = [
  'userId',
  'type',
  'start',
  'end',
  'note',
  'isApproved',
] as const satisfies (keyof HqAbsenceFields)[];
export type HqField = (typeof comparedFields)[number];

/** Fields that HQ holds otherwise. Whether it is approved HQ need not say. */
export function heldDifferences(fields: HqAbsenceFields, held: HqAbsence): HqField[] {
  const told = { ...held, isApproved: held.isApproved ?? fields.isApproved };
  return comparedFields.filter((field) => told[field] !== fields[field]);
}

/** For example `end: 2026-06-12T12:00:00 → 2026-06-13T00:00:00`, what was asked first. */
export function differencesText(fields: HqAbsenceFields, held: HqAbsence): string {
  return heldDifferences(fields, held)
    .map((field) => `${field}: ${fields[field]} → ${held[field]}`)
    .join(', ');
}

/** The same without a note that only reads as it did before its type got another name. */
export function differencesToMend(
  fields: HqAbsenceFields,
  held: HqAbsence,
  { isEdited, notePrint }: { isEdited: boolean; notePrint: string | undefined },
): HqField[] {
  const isNoteKept = !isEdited && notePrint === fingerprint(held.note);
  return heldDifferences(fields, held).filter((field) => field !== 'note' || !isNoteKept);
}
