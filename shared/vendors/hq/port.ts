import type { HqAbsenceType } from './absence-types.ts';

export interface HqUser {
  id: number;
  /** The work mail, as written in HQ. */
  email?: string;
  name: string;
  isDeactivated: boolean;
}

/**
 * `start` and `end` (exclusive) are `YYYY-MM-DDTHH:mm:ss` without a zone for types of days and half days, and
 * `YYYY-MM-DDTHH:mm:ssZ` for clock-time types.
 */
export interface HqAbsenceFields {
  userId: number;
  type: HqAbsenceType;
  start: string;
  end: string;
  note: string;
  isApproved: boolean;
}

export interface HqAbsence {
  id: number;
  userId: number;
  /** Also types that we never write. */
  type: string;
  /** As in `HqAbsenceFields`, whatever form HQ shows. */
  start: string;
  end: string;
  /** Empty where there is none. */
  note: string;
  /** Absent where HQ does not say. */
  isApproved?: boolean;
  /** UTC instant, as HQ writes it. */
  createdOn?: string;
}

/** What we need of HQ, in either version of its API. Absences can be made and deleted, but never updated. */
export interface HqPort {
  /** Deactivated people included. */
  users(): Promise<HqUser[]>;
  /** Of one user, or of everybody. */
  absences(userId?: number): AsyncIterable<HqAbsence>;
  /** Undefined when it is gone. */
  absence(id: number, userId: number): Promise<HqAbsence | undefined>;
  /** The answer tells what HQ made of the fields. Not idempotent: the same fields twice are two absences. */
  createAbsence(fields: HqAbsenceFields): Promise<HqAbsence>;
  /** An absence that is already gone is fine. */
  deleteAbsence(id: number, userId: number): Promise<void>;
  /** Throws when HQ refuses the token. */
  checkKey(): Promise<void>;
}
