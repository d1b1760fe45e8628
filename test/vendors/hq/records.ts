/** Who made a record: our token, or somebody in the vendor's screens. */
export type Author = 'api' | 'person';

/** `createdOn` and `updatedOn` are UTC instants. */
export interface Audit {
  id: number;
  createdBy: Author;
  createdOn: string;
  updatedOn: string;
}

/** Also says who wrote it last. */
export interface Tracked extends Audit {
  updatedBy: Author;
}

export interface UserRow extends Audit {
  firstName: string;
  lastName: string;
  /** The work mail. */
  email: string | null;
  isDeactivated: boolean;
}

/**
 * `start` and `end` (exclusive) are `YYYY-MM-DDTHH:mm:ss` without a zone for types of days and half days, and end in
 * `Z` for types of clock times.
 */
export interface AbsenceRow extends Audit {
  userId: number;
  type: string;
  start: string;
  end: string;
  note: string | null;
  isApproved: boolean;
  missedDays: number;
}
