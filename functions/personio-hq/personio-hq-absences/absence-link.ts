import * as z from 'zod';
import { fingerprint } from '../../../shared/fingerprint.ts';
import { hqAbsenceTypeNames } from '../../../shared/vendors/hq/absence-types.ts';
import type { HqAbsence, HqAbsenceFields } from '../../../shared/vendors/hq/port.ts';
import type { PersonioAbsence } from '../../../shared/vendors/personio/port.ts';
import { comparedFields } from './field-words.ts';

const fields = z.object({
  userId: z.int(),
  type: z.enum(hqAbsenceTypeNames),
  start: z.string(),
  end: z.string(),
  note: z.string(),
  isApproved: z.boolean(),
});

const absenceLinkData = z.object({
  /** Whom and what our HQ absence stands for, so that a changed mapping leaves it alone. */
  hqUserId: z.int().optional(),
  hqType: z.enum(hqAbsenceTypeNames).optional(),
  /** A create that was begun and not confirmed yet, for which version of the source; `at` is an ISO instant. */
  begun: z.object({ fields, version: z.string(), at: z.string() }).optional(),
  /** HQ absences that an edit has replaced and that still have to go. */
  surplus: z.array(z.object({ id: z.int(), userId: z.int() })).default([]),
  /** Fields that HQ itself made otherwise than we asked, or had so when it was taken over: nothing to write again. */
  otherwise: z.array(z.enum(comparedFields)).optional(),
  /** The generation of Personio's API whose id the link has. */
  apiVersion: z.enum(['v1', 'v2']).optional(),
  /** The id the absence has had since the API was switched; another link stands for it. Void once it is switched back. */
  movedTo: z.string().optional(),
});
export type AbsenceLinkData = z.infer<typeof absenceLinkData>;

/** What the link remembers of an absence that HQ holds now. */
export function prints(fields: HqAbsenceFields, held: HqAbsence): Record<string, string> {
  return { period: periodPrint(fields), note: fingerprint(fields.note), held: heldPrint(held) };
}

export function readAbsenceLink(data: unknown): AbsenceLinkData {
  return absenceLinkData.parse(data ?? {});
}

/** The id of the link that stands for the absence while the other generation of Personio's API is in use. */
export function movedTo(
  { movedTo: newId, apiVersion }: AbsenceLinkData,
  inUse: 'v1' | 'v2',
): string | undefined {
  return apiVersion === inUse ? undefined : newId;
}

/** Changes whenever the absence itself is edited in Personio; its type's name and our mapping are not part of it. */
export function absenceVersion(absence: PersonioAbsence, countedStatuses: readonly string[]): string {
  const { personId, typeId, status, starts, ends, timeZone } = absence;
  return fingerprint({ personId, typeId, starts, ends, timeZone, counts: countedStatuses.includes(status) });
}

/** What we asked HQ to hold, without the note, which follows only when the absence is edited. */
export function periodPrint({ userId, type, start, end }: HqAbsenceFields): string {
  return fingerprint({ userId, type, start, end });
}

/** What HQ made of it: whoever changes it there is noticed, however HQ words it. */
export function heldPrint({ userId, type, start, end, note, isApproved }: HqAbsence): string {
  return fingerprint({ userId, type, start, end, note, ...(isApproved === false && { isApproved }) });
}
