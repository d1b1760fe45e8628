import type { HqAbsence, HqAbsenceFields } from '../../../shared/vendors/hq/port.ts';

/** What HQ has of an absence from before, of the same person. */
export type Former =
  | { kind: 'none' }
  | { kind: 'equal'; absence: HqAbsence }
  /** Overlapping ones, which may be the absence as it was before somebody edited it. */
  | { kind: 'ambiguous'; candidates: readonly HqAbsence[] };

/** Equal is what has the same time; of several the one of our type and note is meant. */
export function pickFormer(fields: HqAbsenceFields, kindred: readonly HqAbsence[]): Former {
  const [best] = kindred
    .filter((absence) => isSamePeriod(absence, fields))
    .toSorted((one, other) => likeness(other, fields) - likeness(one, fields) || one.id - other.id);
  if (best) return { kind: 'equal', absence: best };
  return kindred.length > 0 ? { kind: 'ambiguous', candidates: kindred } : { kind: 'none' };
}

/** Of our type, or entered for the same Personio type while that was mapped to another one. */
export function isKindred({ type, note }: HqAbsence, fields: HqAbsenceFields): boolean {
  return type === fields.type || note === fields.note;
}

export function isSamePeriod({ start, end }: HqAbsence, fields: HqAbsenceFields): boolean {
  return start === fields.start && end === fields.end;
}

export function overlaps({ start, end }: HqAbsence, fields: HqAbsenceFields): boolean {
  return start < fields.end && fields.start < end;
}

function likeness({ type, note }: HqAbsence, fields: HqAbsenceFields): number {
  return Number(type === fields.type) + Number(note === fields.note);
}
