import * as z from 'zod';
import type { Personio } from './personio.ts';
import { limitCutTo, offset, oneDay, readQuery, someNumbers } from './query.ts';
import type { AbsenceRow } from './records.ts';
import { badRequest } from './refusal.ts';
import type { Routes } from './routes.ts';
import { pageByNumber } from './v1-page.ts';
import { isHiddenInV1 } from './v1-status.ts';
import { createTimeOffView } from './v1-time-off-view.ts';
import { foundInV1 } from './v1-unknown.ts';
import { createZone, type Zone } from './zone.ts';

const timeOffQuery = z.object({
  start_date: oneDay,
  end_date: oneDay,
  updated_from: oneDay,
  updated_to: oneDay,
  'employees[]': someNumbers,
  limit: limitCutTo(200, 200),
  offset,
});
type TimeOffQuery = z.infer<typeof timeOffQuery>;

/** Absences of day types. Their ends are inclusive. */
export function addTimeOffRoutes(routes: Routes, personio: Personio): void {
  const { store, company } = personio;
  const zone = createZone(company.timeZone);
  const door = { method: 'GET', right: 'absences:read', limit: 'v1' } as const;
  const present = createTimeOffView(personio, zone);
  routes.add({ ...door, pattern: '/v1/company/time-offs' }, (call) => {
    const query = readQuery(personio, call, timeOffQuery);
    const rows = store.absences.all().filter((absence) => matches(personio, zone, absence, query));
    return pageByNumber({ rows, limit: query.limit, offset: query.offset, present });
  });
  routes.add({ ...door, pattern: '/v1/company/time-offs/:id' }, (call) => {
    const id = call.param('id');
    if (!/^\d+$/.test(id)) throw badRequest('The id of a time-off is a number.');
    const absence = store.absences.all().find((row) => row.firstDay !== null && row.numericId === Number(id));
    return Response.json({ success: true, data: present(foundInV1(company, absence, 'time-off')) });
  });
}

function matches({ company }: Personio, zone: Zone, absence: AbsenceRow, query: TimeOffQuery): boolean {
  const { firstDay, lastDay } = absence;
  if (firstDay === null || isHiddenInV1(absence)) return false;
  const { start_date: start = '', end_date: end = '9999', updated_from, updated_to } = query;
  const [from, to] =
    company.v1DateFilter === 'overlap' ? [lastDay ?? '9999', firstDay] : [firstDay, lastDay ?? ''];
  if (from < start || to > end || query['employees[]']?.has(absence.personId) === false) return false;
  if (updated_from === undefined && updated_to === undefined) return true;
  const updatedOn = zone.dayOf(absence.updatedAt);
  return updatedOn >= (updated_from ?? '') && updatedOn <= (updated_to ?? '9999');
}
