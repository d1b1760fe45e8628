import * as z from 'zod';
import { breakdownsOf } from './breakdowns.ts';
import { addDays } from './days.ts';
import type { Personio } from './personio.ts';
import { limitCutTo, offset, oneDay, oneText, readQuery, someIds, someNumbers } from './query.ts';
import type { AbsenceRow } from './records.ts';
import { badRequest, found, notFound } from './refusal.ts';
import type { Routes } from './routes.ts';
import { presentShortEmployee } from './v1-employees.ts';
import { pageByNumber } from './v1-page.ts';
import { isHiddenInV1, v1Status } from './v1-status.ts';
import { createZone, type Zone } from './zone.ts';

const hourlyQuery = z.object({
  start_date: oneDay,
  end_date: oneDay,
  updated_from: oneText,
  updated_to: oneText,
  'employees[]': someNumbers,
  'absence_types[]': someIds,
  'absence_periods[]': someIds,
  limit: limitCutTo(200, 200),
  offset,
});
type HourlyQuery = z.infer<typeof hourlyQuery>;

/** Absences of hour types. Their times are UTC, with the zone in a field of its own. */
export function addHourlyRoutes(routes: Routes, personio: Personio): void {
  const { store, company } = personio;
  const zone = createZone(company.timeZone);
  const door = { method: 'GET', right: 'absences:read', limit: 'v1' } as const;
  routes.add({ ...door, pattern: '/v1/company/absence-periods' }, (call) => {
    const query = readQuery(personio, call, hourlyQuery);
    for (const typeId of query['absence_types[]'] ?? []) {
      if (!store.absenceTypes.get(typeId)) throw notFound('absence type');
    }
    const updated = { from: instantIn(query.updated_from), to: instantIn(query.updated_to) };
    const rows = store.absences
      .all()
      .filter((absence) => matches(absence, query) && isWithin(absence, updated));
    const present = (absence: AbsenceRow) => presentHourly(personio, zone, absence);
    return pageByNumber({ rows, limit: query.limit, offset: query.offset, present });
  });
}

/** Documented: what touches the window; a missing side is open. */
function matches(absence: AbsenceRow, query: HourlyQuery): boolean {
  const { startsAt, endsAt } = absence;
  if (startsAt === null || isHiddenInV1(absence)) return false;
  const endsBefore = query.end_date === undefined ? '9999' : addDays(query.end_date, 1);
  if (startsAt >= endsBefore || (endsAt ?? '9999') < (query.start_date ?? '')) return false;
  return (
    (query['employees[]']?.has(absence.personId) ?? true) &&
    (query['absence_types[]']?.has(absence.typeId) ?? true) &&
    (query['absence_periods[]']?.has(absence.id) ?? true)
  );
}

function instantIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/.test(text);
  const isDateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(text);
  const instant = Date.parse(hasZone ? text : `${text}Z`);
  if (!isDateTime || Number.isNaN(instant)) throw badRequest('updated_from or updated_to is no date-time.');
  return instant;
}

function isWithin(
  { updatedAt }: AbsenceRow,
  { from, to }: { from: number | undefined; to: number | undefined },
) {
  if (from === undefined && to === undefined) return true;
  const instant = Date.parse(updatedAt);
  return instant >= (from ?? -Infinity) && instant <= (to ?? Infinity);
}

function presentHourly({ company, store, stamps }: Personio, zone: Zone, absence: AbsenceRow): object {
  const type = found(store.absenceTypes.get(absence.typeId), 'absence type');
  const person = found(store.persons.get(absence.personId), 'person');
  const breakdowns = breakdownsOf(absence, stamps.instant().slice(0, 10)).map(({ day, value }) => ({
    date: day,
    effective_duration: Math.round(value * 60),
  }));
  // Documented examples have a single decimal.
  const utc = (local: string) => zone.toInstant(local).replace('.000Z', '.0Z');
  const attributes = {
    id: absence.id,
    measurement_unit: 'hour',
    effective_duration: breakdowns.reduce((sum, each) => sum + each.effective_duration, 0),
    employee: presentShortEmployee(person, company.hiddenAttributes),
    absence_type: {
      type: 'AbsenceType',
      attributes: { id: type.id, name: type.name, time_off_type_id: type.numericId },
    },
    certificate: { status: 'not-required' },
    start: absence.startsAt && utc(absence.startsAt),
    end: absence.endsAt && utc(absence.endsAt),
    timezone: zone.name,
    half_day_start: false,
    half_day_end: false,
    comment: absence.comment,
    origin: 'web',
    status: v1Status(absence.status),
    created_by: 1,
    created_at: absence.createdAt,
    updated_at: absence.updatedAt,
    approved_at: absence.status === 'APPROVED' ? absence.createdAt : null,
    breakdowns,
  };
  return { type: 'AbsencePeriod', attributes };
}
