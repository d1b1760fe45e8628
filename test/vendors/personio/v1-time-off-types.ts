import * as z from 'zod';
import type { Personio } from './personio.ts';
import { limitCutTo, offset, readQuery } from './query.ts';
import type { AbsenceTypeRow } from './records.ts';
import type { Routes } from './routes.ts';

const typeQuery = z.object({ limit: limitCutTo(200, 200), offset });

/** Types of both units. No paging metadata is documented; the offset is a page number as elsewhere (guessed). */
export function addTimeOffTypeRoutes(routes: Routes, personio: Personio): void {
  const { absenceTypes } = personio.store;
  const pattern = '/v1/company/time-off-types';
  routes.add({ method: 'GET', pattern, right: 'absences:read', limit: 'v1' }, (call) => {
    const query = readQuery(personio, call, typeQuery);
    const start = (Math.max(1, query.offset) - 1) * query.limit;
    const data = absenceTypes
      .all()
      .slice(start, start + query.limit)
      .map(present);
    return Response.json({ success: true, data });
  });
}

function present({ id, numericId, name, category, unit }: AbsenceTypeRow): object {
  const lower = { category: category?.toLowerCase() ?? null, unit: unit.toLowerCase() };
  return {
    type: 'TimeOffType',
    attributes: { id: numericId, id_v2: id, name, ...lower, approval_required: true },
  };
}
