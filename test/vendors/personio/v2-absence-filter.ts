import * as z from 'zod';
import type { PersonioCompany } from './company.ts';
import { limitUpTo, oneText, someIds, someTexts } from './query.ts';
import type { AbsenceRow } from './records.ts';
import { badRequest } from './refusal.ts';
import type { Boundaries } from './v2-absence-view.ts';

export const absenceQuery = z.object({
  id: someIds,
  'absence_type.id': someIds,
  'person.id': someTexts,
  'starts_from.date_time.gte': oneText,
  'starts_from.date_time.lte': oneText,
  'ends_at.date_time.gte': oneText,
  'ends_at.date_time.lte': oneText,
  'updated_at.gte': oneText,
  'updated_at.lte': oneText,
  limit: limitUpTo(100, 100),
  cursor: oneText,
});
export type AbsenceQuery = z.infer<typeof absenceQuery>;

type Matches = (absence: AbsenceRow) => boolean;

/** The absences that match every filter given; date filters count as one. */
export function filterAbsences(
  company: PersonioCompany,
  query: AbsenceQuery,
  boundariesOf: (absence: AbsenceRow) => Boundaries,
  absences: readonly AbsenceRow[],
): readonly AbsenceRow[] {
  const filters = [
    ...idFilters(query),
    ...periodFilter(company, query, boundariesOf),
    ...updatedFilter(company, query),
  ];
  return filters.reduce((rows, matches) => rows.filter(matches), absences);
}

function idFilters({ id: ids, 'absence_type.id': typeIds, 'person.id': personIds }: AbsenceQuery): Matches[] {
  const filters: Matches[] = [];
  if (ids) filters.push(({ id }) => ids.has(id));
  if (typeIds) filters.push(({ typeId }) => typeIds.has(typeId));
  if (personIds) filters.push(({ personId }) => personIds.has(personId));
  return filters;
}

/**
 * Documented: filters on dates match what overlaps the period. How the four bounds make a period is guessed:
 * `starts_from..gte` and `ends_at..lte` are its two ends, and the other two bounds compare as they are named.
 */
function periodFilter(
  company: PersonioCompany,
  query: AbsenceQuery,
  boundariesOf: (absence: AbsenceRow) => Boundaries,
): Matches[] {
  const start = boundsIn(company, query, 'starts_from.date_time');
  const end = boundsIn(company, query, 'ends_at.date_time');
  if (!start && !end) return [];
  const starts = start ?? always;
  const ends = end ?? always;
  if (company.dateRangeFilters === 'each') {
    return [(row) => isWithin(boundariesOf(row).start, starts) && isWithin(boundariesOf(row).end, ends)];
  }
  const [from, to] = [Math.max(starts.from, ends.from), Math.min(starts.to, ends.to)];
  return [(row) => boundariesOf(row).end >= from && boundariesOf(row).start <= to];
}

/** Taken as UTC (guessed). Instants of one form compare as text. */
function updatedFilter(company: PersonioCompany, query: AbsenceQuery): Matches[] {
  const bounds = boundsIn(company, query, 'updated_at');
  if (!bounds) return [];
  const from = Number.isFinite(bounds.from) ? new Date(bounds.from).toISOString() : '';
  const to = Number.isFinite(bounds.to) ? new Date(bounds.to).toISOString() : '9999';
  return [({ updatedAt }) => updatedAt >= from && updatedAt <= to];
}

/** Both inclusive, as milliseconds of the wall clock. */
interface Bounds {
  from: number;
  to: number;
}

const always: Bounds = { from: -Infinity, to: Infinity };

function isWithin(moment: number, { from, to }: Bounds): boolean {
  return moment >= from && moment <= to;
}

function boundsIn(
  company: PersonioCompany,
  query: AbsenceQuery,
  field: 'starts_from.date_time' | 'ends_at.date_time' | 'updated_at',
): Bounds | undefined {
  const [from, to] = [query[`${field}.gte`], query[`${field}.lte`]];
  if (from === undefined && to === undefined) return undefined;
  return {
    from: from === undefined ? -Infinity : wallClock(company, `${field}.gte`, from),
    to: to === undefined ? Infinity : wallClock(company, `${field}.lte`, to),
  };
}

/** Observed: a zone is refused. Where it is not, the wall clock counts and the zone does not (guessed). */
function wallClock(company: PersonioCompany, name: string, text: string): number {
  const [, dateTime, zone] =
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)(Z|[+-]\d{2}:\d{2})?$/.exec(text) ?? [];
  const moment = Date.parse(`${dateTime}Z`);
  if (Number.isNaN(moment)) throw badRequest(`The parameter ${name} is no date-time.`);
  if (zone && company.rejectsZonedFilters) throw badRequest(`The parameter ${name} must not have a zone.`);
  return moment;
}
