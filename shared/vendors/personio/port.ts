/** Which half of the day a boundary names. At a start `FIRST_HALF` is the whole day, at an end `SECOND_HALF` is. */
export type Half = 'FIRST_HALF' | 'SECOND_HALF';

export interface Boundary {
  /** `YYYY-MM-DDTHH:mm:ss` on the clock of the absence's own zone. */
  at: string;
  /** Null for hours. */
  half: Half | null;
}

/** As v2 words it: whole days end at the midnight after the last day (`absence-period.ts`). */
export interface PersonioAbsence {
  id: string;
  personId: string;
  typeId: string;
  /** Upper case: `APPROVED`, `PENDING`, `DELETION_PENDING` and others. */
  status: string;
  starts: Boundary;
  /** Null while the end is open. */
  ends: Boundary | null;
  /** IANA name. */
  timeZone?: string;
  /** ISO instant at which it was entered. */
  createdAt?: string;
  /** Where the list it comes from says so. */
  unit?: AbsenceUnit;
  /** Its id in the second generation, where the first tells it. */
  idV2?: string;
}

export interface Unreadable {
  id: string;
  /** Where in the row the problem lies. */
  unreadable: string;
}

export type ListedAbsence = PersonioAbsence | Unreadable;

export interface PersonioPerson {
  id: string;
  /** Absent when it is empty or the key may not read it. */
  email?: string;
  name: string;
  isActive: boolean;
}

export type AbsenceUnit = 'day' | 'hour';

export interface PersonioAbsenceType {
  id: string;
  name: string;
  /** Absent where Personio names none that we know. */
  unit?: AbsenceUnit;
  /** Upper case, for example `PAID_VACATION`. */
  category?: string;
}

export interface AbsenceQuery {
  /** `YYYY-MM-DD` */
  fromDay: string;
  personId?: string;
}

/** What we read from Personio, in either generation of its API. Refusals and silences throw a `Failure`. */
export interface PersonioPort {
  /** Everybody, also who left. */
  people(): Promise<PersonioPerson[]>;
  /** Undefined where Personio says 404. */
  person(id: string): Promise<PersonioPerson | undefined>;
  /** Without those that Personio gives no name. */
  absenceTypes(): Promise<PersonioAbsenceType[]>;
  /**
   * Everything that overlaps the time from that day on, open ends included. Throws when the reading is incomplete
   * or a row has no id; any other row that cannot be read is passed on as such.
   */
  absences(query: AbsenceQuery): AsyncIterable<ListedAbsence>;
  /** Undefined where Personio says 404. */
  absence(id: string): Promise<PersonioAbsence | undefined>;
  /** Throws `credentials-refused` when Personio does not know the key. */
  checkKey(): Promise<void>;
  canRead(what: 'persons' | 'absences'): Promise<boolean>;
}
