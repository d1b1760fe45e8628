import * as z from 'zod';
import type { Actor } from './actor.ts';
import type { Awork } from './awork.ts';
import { guid, optionalFlag, optionalGuid } from './form-fields.ts';
import { jsonResponse, noContent } from './json.ts';
import { createLaggingReads } from './lagging-reads.ts';
import { actOnEach, multiStatusResponse } from './multi-status.ts';
import { listResponse } from './paging.ts';
import { presentTimeEntry, presentTimeEntryV2 } from './present-time-entry.ts';
import { findProject } from './find-project.ts';
import type { TimeEntryRow } from './records.ts';
import { found, invalidField, missingPermission, Refusal } from './refusal.ts';
import type { Call, Routes } from './routes.ts';
import {
  createTimeEntry,
  deleteTimeEntry,
  maySee,
  placeOf,
  putTimeEntry,
  replaceTimeEntry,
} from './time-entries.ts';
import { timeEntryForm } from './time-entry-fields.ts';
import { workingUser } from './working-user.ts';

const batchForm = z.looseObject({
  timeEntryIds: z.array(guid),
  requireAllTimeEntries: optionalFlag,
  isBilled: optionalFlag,
  isBillable: optionalFlag,
  newProjectId: optionalGuid,
  newTaskId: optionalGuid,
  newUserId: optionalGuid,
  newTypeOfWorkId: optionalGuid,
});
type BatchForm = z.infer<typeof batchForm>;

export function addTimeEntryRoutes(routes: Routes, awork: Awork): void {
  const { timeEntries } = awork.store;
  const present = (entry: TimeEntryRow) => presentTimeEntry(awork, entry);
  const find = (call: Call) => found(timeEntries.get(call.param('entryId')), 'time entry');
  const seen = (call: Call, row: TimeEntryRow | undefined) => {
    const entry = found(row, 'time entry');
    if (!maySee(call.actor, entry)) throw missingPermission('project-timetracking:write is required.');
    return entry;
  };
  const list = (call: Call, rows: TimeEntryRow[]) => {
    const shown = rows.filter((entry) => maySee(call.actor, entry));
    return listResponse(awork, call, shown, present);
  };
  routes.add('GET', '/timeentries', (call) => list(call, timeEntries.all()));
  routes.add('POST', '/timeentries', (call) =>
    jsonResponse(present(createTimeEntry(awork, call.actor, call.body(timeEntryForm)))),
  );
  routes.add('POST', '/timeentries/batch/:operation', (call) => {
    const form = call.body(batchForm);
    const act = chooseAct(awork, call.actor, call.param('operation'), form);
    return multiStatusResponse(
      actOnEach(form.timeEntryIds, (id) => act(found(timeEntries.get(id), 'time entry'))),
    );
  });
  const { workspace, world } = awork;
  const read = createLaggingReads(timeEntries, workspace.timesLagSeconds * 1000, world.now);
  routes.add('GET', '/timeentries/:entryId', (call) =>
    jsonResponse(present(seen(call, read(call.param('entryId'))))),
  );
  routes.add('PUT', '/timeentries/:entryId', (call) =>
    jsonResponse(present(putTimeEntry(awork, call.actor, find(call), call.body(timeEntryForm)))),
  );
  routes.add('DELETE', '/timeentries/:entryId', (call) => {
    deleteTimeEntry(awork, call.actor, find(call));
    return noContent();
  });
  routes.add('GET', '/v2/timeentries/:entryId', (call) =>
    jsonResponse(presentTimeEntryV2(awork, seen(call, find(call)))),
  );
  routes.add('GET', '/projects/:projectId/timeentries', (call) =>
    list(call, timeEntries.where('projectId', findProject(awork, call).id)),
  );
}

function chooseAct(
  awork: Awork,
  actor: Actor,
  operation: string,
  form: BatchForm,
): (entry: TimeEntryRow) => void {
  const replace = (fields: Partial<TimeEntryRow>) => (entry: TimeEntryRow) =>
    void replaceTimeEntry(awork, actor, entry, fields);
  switch (operation.toLowerCase()) {
    case 'delete':
      return (entry) => deleteTimeEntry(awork, actor, entry);
    case 'setisbilled':
      return replace({ isBilled: form.isBilled ?? false });
    case 'setisbillable':
      return replace({ isBillable: form.isBillable ?? false });
    case 'setproject':
      // Documented: the task is cleared.
      return replace(placeOf(awork, { projectId: form.newProjectId, taskId: null }));
    case 'settask':
      return replace(placeOf(awork, { projectId: null, taskId: form.newTaskId }));
    case 'setuser':
      if (!form.newUserId) throw invalidField('newUserId', 'is required.');
      return replace({ userId: workingUser(awork, form.newUserId, 'newUserId').id });
    case 'settypeofwork':
      if (!form.newTypeOfWorkId) throw invalidField('newTypeOfWorkId', 'is required.');
      return replace({ typeOfWorkId: form.newTypeOfWorkId });
    default:
      throw new Refusal(404, 'invalid-batch-operation', `Unknown operation ${operation}.`);
  }
}
