import { fingerprint } from '../../../shared/fingerprint.ts';
import type { Details, Language } from '../../../shared/wording.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';
import { no, yes } from '../../../shared/fields.ts';
import type { HqAbsence, HqAbsenceFields } from '../../../shared/vendors/hq/port.ts';
import type { HqField } from './field-words.ts';
import { comparedFields, fieldWords } from './field-words.ts';
import { endText, startText, typeLabel } from './absence-texts.ts';

/** Fields that HQ holds otherwise. Whether it is approved HQ need not say. */
export function heldDifferences(fields: HqAbsenceFields, held: HqAbsence): HqField[] {
  const told = { ...held, isApproved: held.isApproved ?? fields.isApproved };
  return comparedFields.filter((field) => told[field] !== fields[field]);
}

/** For example `to: 2026-06-12 → 2026-06-13`, what was asked first. */
export function changesDetails(fields: HqAbsenceFields, held: HqAbsence): Details {
  const differing = heldDifferences(fields, held);
  return inEveryLanguage('changes', (language) =>
    differing
      .map((field) => {
        const words = fieldWords[field][language];
        return `${words}: ${shown(field, fields, language)} → ${shown(field, held, language)}`;
      })
      .join(', '),
  );
}

function shown(field: HqField, absence: HqAbsenceFields | Omit<HqAbsence, 'id'>, language: Language): string {
  if (field === 'start') return startText(absence, language);
  if (field === 'end') return endText(absence, language);
  if (field === 'type') return typeLabel(absence.type);
  if (field !== 'isApproved') return String(absence[field]);
  return (absence.isApproved ? yes : no)[language];
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
