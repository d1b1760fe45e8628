import { createAmounts } from './breakdowns.ts';
import type { Personio } from './personio.ts';
import type { AbsenceRow } from './records.ts';
import { found } from './refusal.ts';
import { presentShortEmployee } from './v1-employees.ts';
import { v1Status } from './v1-status.ts';
import type { Zone } from './zone.ts';

/** An absence of a day type as v1 shows it, with inclusive ends at local midnight. */
export function createTimeOffView(personio: Personio, zone: Zone): (absence: AbsenceRow) => object {
  const amountOf = createAmounts();
  return (absence) => {
    const days = amountOf(absence, personio.stamps.instant().slice(0, 10));
    return { type: 'TimeOffPeriod', attributes: attributesOf(personio, zone, absence, days) };
  };
}

function attributesOf({ company, store }: Personio, zone: Zone, absence: AbsenceRow, days: number): object {
  const { firstDay, lastDay, createdAt, updatedAt } = absence;
  const type = found(store.absenceTypes.get(absence.typeId), 'absence type');
  const person = found(store.persons.get(absence.personId), 'person');
  const midnight = (day: string) => zone.withOffset(`${day}T00:00:00`, company.v1Offsets);
  const flag = (isSet: boolean) => (company.v1HalfDays === 'integers' ? Number(isSet) : isSet);
  return {
    id: absence.numericId,
    id_v2: absence.id,
    status: v1Status(absence.status),
    start_date: firstDay && midnight(firstDay),
    end_date: lastDay && midnight(lastDay),
    days_count: days,
    half_day_start: flag(absence.startsAtNoon),
    half_day_end: flag(absence.endsAtNoon),
    time_off_type: {
      type: 'TimeOffType',
      attributes: { id: type.numericId, name: type.name, category: type.category?.toLowerCase() ?? null },
    },
    employee: presentShortEmployee(person, company.hiddenAttributes),
    certificate: { status: 'not-required' },
    comment: absence.comment,
    created_at: zone.withOffset(createdAt, company.v1Offsets),
    created_by: 'API',
    updated_at: zone.withOffset(updatedAt, company.v1Offsets),
  };
}
