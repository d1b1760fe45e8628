import * as z from 'zod';
import type { Personio } from './personio.ts';
import { limitUpTo, oneText, readQuery } from './query.ts';
import type { AbsenceTypeRow } from './records.ts';
import { found } from './refusal.ts';
import type { Routes } from './routes.ts';
import { pageResponse } from './v2-page.ts';

const typeQuery = z.object({ limit: limitUpTo(100, 100), cursor: oneText });

export function addAbsenceTypeRoutes(routes: Routes, personio: Personio): void {
  const { absenceTypes } = personio.store;
  const door = { method: 'GET', right: 'absences:read', limit: 'absence-types' } as const;
  routes.add({ ...door, pattern: '/v2/absence-types' }, (call) => {
    const { limit, cursor } = readQuery(personio, call, typeQuery);
    return pageResponse(personio, call, { limit, cursor, rows: absenceTypes.all(), present });
  });
  routes.add({ ...door, pattern: '/v2/absence-types/:id' }, (call) =>
    Response.json(present(found(absenceTypes.get(call.param('id')), 'absence type'))),
  );
}

function present({ id, name, category, unit }: AbsenceTypeRow): object {
  return { id, name, category, unit };
}
