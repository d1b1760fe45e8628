export const personStatuses = ['ACTIVE', 'INACTIVE', 'LEAVE', 'ONBOARDING'] as const;
export type PersonStatus = (typeof personStatuses)[number];

/** `id` is a number in text: v2 shows it as text, v1 as a number. */
export interface PersonRow {
  id: string;
  email: string | null;
  firstName: string;
  lastName: string;
  status: PersonStatus;
  createdAt: string;
  updatedAt: string;
}

/** Documented; v1 writes them in lower case. */
export const absenceCategories = [
  'FAMILY_CARE',
  'MATERNITY_PARENTAL_LEAVE',
  'CHILD_CARE',
  'SHORT_TIME_ALLOWANCE',
  'QUARANTINE',
  'IRREVOCABLE_EXEMPTION',
  'SICK_LEAVE',
  'STRIKE_AND_LOCKOUT',
  'PUBLIC_DUTY',
  'UNPAID_SUSPENSION',
  'PAID_VACATION',
  'UNPAID_VACATION',
  'UNEXCUSED_ABSENCE',
  'OFFSITE_WORK',
  'OTHER',
  'UNDEFINED',
] as const;
export type AbsenceCategory = (typeof absenceCategories)[number];

/** `id` is a UUID for v2, `numericId` the id of v1. */
export interface AbsenceTypeRow {
  id: string;
  numericId: number;
  name: string;
  category: AbsenceCategory | null;
  unit: 'DAY' | 'HOUR';
}

export const absenceStatuses = [
  'PENDING',
  'APPROVED',
  'DELETION_PENDING',
  'SUBSTITUTE_REQUESTED',
  'REJECTED',
] as const;
export type AbsenceStatus = (typeof absenceStatuses)[number];

/** Days are inclusive, and null for hour types; `startsAt` and `endsAt` are local, and null for day types. */
export interface AbsenceTimes {
  firstDay: string | null;
  /** Null while the end is open. */
  lastDay: string | null;
  startsAtNoon: boolean;
  endsAtNoon: boolean;
  startsAt: string | null;
  endsAt: string | null;
}

export interface AbsenceRow extends AbsenceTimes {
  id: string;
  numericId: number;
  personId: string;
  typeId: string;
  status: AbsenceStatus;
  comment: string;
  createdAt: string;
  updatedAt: string;
}

export interface WebhookRow {
  id: string;
  url: string;
  description: string;
  status: 'ENABLED' | 'DISABLED';
  authType: 'NONE' | 'TOKEN' | 'CUSTOM';
  token: string | null;
  customHeaders: Record<string, string>;
  enabledEvents: string[];
  createdAt: string;
  updatedAt: string;
}
