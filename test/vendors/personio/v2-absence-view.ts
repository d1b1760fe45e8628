import type { PersonioCompany } from './company.ts';
import { addDays } from './days.ts';
import type { Personio } from './personio.ts';
import type { AbsenceRow } from './records.ts';

type Half = 'FIRST_HALF' | 'SECOND_HALF' | null;
export interface Boundary {
  date_time: string;
  type: Half;
}

/** The boundaries of an absence as v2 shows them; `ends_at` is null while the end is open. */
export interface Boundaries {
  starts_from: Boundary;
  ends_at: Boundary | null;
  /** The same as numbers to compare, an open end being infinite. */
  start: number;
  end: number;
}

/** Absences are never changed in place, so their boundaries are worked out once. */
export function createBoundaries(company: PersonioCompany): (absence: AbsenceRow) => Boundaries {
  const known = new WeakMap<AbsenceRow, Boundaries>();
  return (absence) => {
    const before = known.get(absence);
    if (before) return before;
    const [starts_from, ends_at] = [startOf(company, absence), endOf(company, absence)];
    const end = ends_at ? Date.parse(`${ends_at.date_time}Z`) : Infinity;
    const boundaries = { starts_from, ends_at, start: Date.parse(`${starts_from.date_time}Z`), end };
    known.set(absence, boundaries);
    return boundaries;
  };
}

function startOf(company: PersonioCompany, { firstDay, startsAtNoon, startsAt }: AbsenceRow): Boundary {
  if (firstDay === null) return { date_time: inForm(company, startsAt ?? ''), type: null };
  const type = startsAtNoon ? 'SECOND_HALF' : 'FIRST_HALF';
  return { date_time: inForm(company, `${firstDay}T00:00:00`), type };
}

/** Observed: midnight after the last day. For a last day that ends at noon this is guessed. */
function endOf(company: PersonioCompany, absence: AbsenceRow): Boundary | null {
  const { firstDay, lastDay, endsAtNoon, endsAt } = absence;
  if (firstDay === null) return endsAt === null ? null : { date_time: inForm(company, endsAt), type: null };
  if (lastDay === null) return null;
  const type = endsAtNoon ? 'FIRST_HALF' : 'SECOND_HALF';
  const form = endsAtNoon ? company.halfDayEnd : company.dayEnd;
  return { date_time: inForm(company, dayEndIn(form, lastDay)), type };
}

function dayEndIn(form: PersonioCompany['halfDayEnd'], lastDay: string): string {
  switch (form) {
    case 'exclusive':
      return `${addDays(lastDay, 1)}T00:00:00`;
    case 'inclusive':
      return `${lastDay}T00:00:00`;
    case 'noon':
      return `${lastDay}T12:00:00`;
  }
}

function inForm({ dateTimesHaveMilliseconds }: PersonioCompany, dateTime: string): string {
  return dateTimesHaveMilliseconds ? `${dateTime}.000` : dateTime;
}

export function presentAbsence(
  { company }: Personio,
  absence: AbsenceRow,
  { starts_from, ends_at }: Boundaries,
  isInList: boolean,
): object {
  const { id, personId, typeId, comment, status, createdAt, updatedAt } = absence;
  return {
    id,
    ...((company.sendsPersonIds || !isInList) && { person: { id: personId } }),
    absence_type: { id: typeId },
    starts_from,
    ...((ends_at !== null || company.emptyEndIs === 'null') && { ends_at }),
    ...(company.sendsTimeZoneIds && { timezone_id: company.timeZone }),
    comment,
    approval: { status },
    created_at: createdAt,
    updated_at: updatedAt,
  };
}
