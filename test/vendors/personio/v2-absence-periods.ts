import * as z from 'zod';
import { type Breakdown, breakdownsOf } from './breakdowns.ts';
import type { Personio } from './personio.ts';
import { limitUpTo, oneText, readQuery } from './query.ts';
import { found } from './refusal.ts';
import type { Call, Routes } from './routes.ts';
import { absenceQuery, filterAbsences } from './v2-absence-filter.ts';
import { createBoundaries, presentAbsence } from './v2-absence-view.ts';
import { pageResponse } from './v2-page.ts';

const breakdownQuery = z.object({ limit: limitUpTo(28, 28), cursor: oneText });

export function addAbsencePeriodRoutes(routes: Routes, personio: Personio): void {
  const { company, store, stamps } = personio;
  const boundariesOf = createBoundaries(company);
  const door = { method: 'GET', right: 'absences:read', limit: 'absence-periods' } as const;
  const find = (call: Call) => found(store.absences.get(call.param('id')), 'absence period');
  routes.add({ ...door, pattern: '/v2/absence-periods' }, (call) => {
    const query = readQuery(personio, call, absenceQuery);
    return pageResponse(personio, call, {
      rows: filterAbsences(company, query, boundariesOf, store.absences.all()),
      limit: query.limit,
      cursor: query.cursor,
      present: (absence) => presentAbsence(personio, absence, boundariesOf(absence), true),
    });
  });
  routes.add({ ...door, pattern: '/v2/absence-periods/:id' }, (call) => {
    const absence = find(call);
    return Response.json(presentAbsence(personio, absence, boundariesOf(absence), false));
  });
  const breakdownDoor = {
    ...door,
    limit: 'breakdowns',
    pattern: '/v2/absence-periods/:id/breakdowns',
  } as const;
  routes.add(breakdownDoor, (call) => {
    const { limit, cursor } = readQuery(personio, call, breakdownQuery);
    const rows = breakdownsOf(find(call), stamps.instant().slice(0, 10));
    return pageResponse(personio, call, { rows, limit, cursor, present: presentBreakdown });
  });
}

function presentBreakdown({ day, unit, value }: Breakdown): object {
  return { date: day, effective_duration: { unit, value } };
}
