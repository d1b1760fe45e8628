import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';
import type { Boundary, PersonioAbsence, PersonioAbsenceType, PersonioPerson, Unreadable } from './port.ts';
import type { RowKind } from './rows.ts';
import { listed } from './rows.ts';

/** Fields and their meaning: https://developer.personio.de/reference, one page per v2 endpoint. */
const reference = z.object({ id: z.union([z.string().min(1), z.int()]).transform(String) });

/** Observed with and without milliseconds, never with a zone; one with a zone would mean something else. */
const wallClock = z.iso
  .datetime({ local: true })
  .refine((text) => !text.endsWith('Z'), { error: 'a zone where none is expected' })
  .transform((text) => text.slice(0, 19).padEnd(19, ':00'));

const boundary = z
  .object({ date_time: wallClock, type: z.enum(['FIRST_HALF', 'SECOND_HALF']).nullish() })
  .transform(({ date_time, type }): Boundary => ({ at: date_time, half: type ?? null }));

const absencePeriod = vendorRecord(
  {
    id: z.string().min(1),
    person: reference,
    absence_type: reference,
    starts_from: boundary,
    // Null says that the end is open; a missing field says nothing.
    ends_at: boundary.nullable(),
    timezone_id: z.string().nullish(),
    approval: z.object({ status: z.string().min(1) }),
    created_at: z.string().nullish(),
  },
  ['comment', 'updated_at', '_meta'],
);
export const absence = absencePeriod.transform(
  ({
    id,
    person,
    absence_type,
    starts_from,
    ends_at,
    timezone_id,
    approval,
    created_at,
  }): PersonioAbsence => ({
    ...{ id, personId: person.id, typeId: absence_type.id, status: approval.status.toUpperCase() },
    ...{ starts: starts_from, ends: ends_at, ...(timezone_id && { timeZone: timezone_id }) },
    ...(created_at && { createdAt: created_at }),
  }),
);
export const absenceRow = { row: listed(absence), documented: absencePeriod };

/** Attributes the key may not read are left out without a word (observed), so only the id is sure. */
const wirePerson = vendorRecord(
  {
    ...reference.shape,
    email: z.string().nullish(),
    first_name: z.string().nullish(),
    last_name: z.string().nullish(),
    preferred_name: z.string().nullish(),
    status: z.string().nullish(),
  },
  ['created_at', 'updated_at', 'custom_attributes', 'employments', 'gender', 'profile_picture', '_meta'],
);
export const personRow: RowKind<PersonioPerson> = {
  documented: wirePerson,
  row: wirePerson.transform(({ id, email, first_name, last_name, preferred_name, status }) => ({
    ...{ id, name: nameOf(preferred_name, first_name, last_name) },
    ...(email?.trim() && { email: email.trim() }),
    isActive: status?.toUpperCase() !== 'INACTIVE',
  })),
};

/** A person's shown name from what the key may read; empty when that is nothing. */
export function nameOf(preferred: unknown, first: unknown, last: unknown): string {
  const words = (parts: unknown[]) =>
    parts
      .filter((part) => typeof part === 'string')
      .join(' ')
      .trim();
  return words([preferred]) || words([first, last]);
}

const wireType = vendorRecord(
  {
    ...reference.shape,
    name: z.string().regex(/\S/),
    unit: z.enum(['DAY', 'HOUR']).nullish().catch(undefined),
    category: z.string().nullish(),
  },
  ['_meta'],
);
const absenceType = wireType.transform(({ id, name, unit, category }): PersonioAbsenceType => ({
  ...{ id, name },
  ...(unit && { unit: unit === 'DAY' ? 'day' : 'hour' }),
  ...(category && { category: category.toUpperCase() }),
}));
export const typeRow: RowKind<PersonioAbsenceType | Unreadable> = {
  documented: wireType,
  row: listed(absenceType),
};

/** https://developer.personio.de/reference/get_v2-webhooks */
export const personioHook = vendorRecord(
  {
    id: z.string().min(1),
    url: z.string(),
    description: z.string().nullish(),
    status: z.string().nullish(),
    enabled_events: z.array(z.string()).nullish(),
  },
  ['token', 'auth_type', 'custom_headers', 'created_at', 'updated_at', '_meta'],
);
export type PersonioHook = z.infer<typeof personioHook>;
export const hookRow: RowKind<PersonioHook> = { documented: personioHook, row: personioHook };
