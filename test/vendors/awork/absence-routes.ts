import { absenceForm } from './absence-form.ts';
import {
  createAbsence,
  deleteAbsence,
  maySee,
  presentAbsence,
  putAbsence,
  requireRights,
} from './absences.ts';
import type { Awork } from './awork.ts';
import { jsonResponse, noContent } from './json.ts';
import { listResponse } from './paging.ts';
import { found } from './refusal.ts';
import type { Call, Routes } from './routes.ts';

export function addAbsenceRoutes(routes: Routes, awork: Awork): void {
  const { absences } = awork.store;
  // The 404 is that of all other records: this operation documents none.
  const find = (call: Call) => found(absences.get(call.param('absenceId')), 'absence');
  // Documented: without rights over planning data only one's own are returned.
  routes.add('GET', '/absences', (call) =>
    listResponse(
      awork,
      call,
      absences.all().filter((absence) => maySee(call.actor, absence)),
      presentAbsence,
    ),
  );
  routes.add('POST', '/absences', (call) =>
    jsonResponse(presentAbsence(createAbsence(awork, call.actor, call.body(absenceForm)))),
  );
  routes.add('GET', '/absences/:absenceId', (call) => {
    const absence = find(call);
    requireRights(call.actor, absence.userId);
    return jsonResponse(presentAbsence(absence));
  });
  routes.add('PUT', '/absences/:absenceId', (call) =>
    jsonResponse(presentAbsence(putAbsence(awork, call.actor, find(call), call.body(absenceForm)))),
  );
  routes.add('DELETE', '/absences/:absenceId', (call) => {
    deleteAbsence(awork, call.actor, find(call));
    return noContent();
  });
}
