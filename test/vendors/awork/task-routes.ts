import type { Awork } from './awork.ts';
import { jsonResponse, noContent } from './json.ts';
import { actOnEach, isAllOk, type MultiStatus, multiStatusResponse } from './multi-status.ts';
import { listResponse } from './paging.ts';
import { presentTask } from './present-task.ts';
import { findProject } from './find-project.ts';
import type { TaskRow } from './records.ts';
import { found, referenced } from './refusal.ts';
import type { Call, Routes } from './routes.ts';
import { deleteTasks } from './task-changes.ts';
import * as forms from './tasks.ts';
import { presentTimeEntry } from './present-time-entry.ts';

export function addTaskRoutes(routes: Routes, awork: Awork): void {
  const { tasks, timeEntries } = awork.store;
  const present = (task: TaskRow) => presentTask(awork, task);
  const find = (call: Call) => found(tasks.get(call.param('taskId')), 'task');
  routes.add('POST', '/tasks', (call) =>
    jsonResponse(present(forms.createTask(awork, call.actor, call.body(forms.taskForm)))),
  );
  addTaskBatches(routes, awork);
  routes.add('GET', '/tasks/key/:identifier', (call) => {
    const identifier = call.param('identifier').toUpperCase();
    const [key, number] = [identifier.replace(/-\d+$/, ''), Number(identifier.split('-').at(-1))];
    const [project] = awork.store.projects.where('projectKey', key);
    const rows = tasks.where('projectId', project?.id ?? '');
    return jsonResponse(
      present(
        found(
          rows.find(({ taskNumber }) => taskNumber === number),
          'task',
        ),
      ),
    );
  });
  routes.add('GET', '/tasks/:taskId', (call) => jsonResponse(present(find(call))));
  routes.add('PUT', '/tasks/:taskId', (call) =>
    jsonResponse(present(forms.putTask(awork, call.actor, find(call), call.body(forms.taskPutForm)))),
  );
  routes.add('POST', '/tasks/:taskId/setassignees', (call) => {
    forms.setAssignees(awork, call.actor, find(call), call.body(forms.assigneesForm));
    return noContent();
  });
  routes.add('GET', '/tasks/:taskId/timeentries', (call) =>
    listResponse(awork, call, timeEntries.where('taskId', find(call).id), (entry) =>
      presentTimeEntry(awork, entry),
    ),
  );
  routes.add('GET', '/projects/:projectId/projecttasks', (call) =>
    listResponse(awork, call, tasks.where('projectId', findProject(awork, call).id), present),
  );
}

function addTaskBatches(routes: Routes, awork: Awork): void {
  const task = (id: string) => found(awork.store.tasks.get(id), 'task');
  routes.add('POST', '/tasks/changestatuses', (call) => {
    const changes = new Map(
      call.body(forms.taskStatusesForm).map(({ taskId, statusId }) => [taskId, statusId]),
    );
    return answer(
      actOnEach([...changes.keys()], (id) =>
        forms.changeTaskStatus(awork, call.actor, task(id), changes.get(id) ?? ''),
      ),
    );
  });
  // Documented: answers what it was sent. That nothing is changed where a task is not there is guessed.
  routes.add('POST', '/tasks/changelists', (call) => {
    const changes = call.body(forms.taskListsForm);
    const places = changes.map((each) => ({
      ...each,
      task: referenced(awork.store.tasks.get(each.taskId), 'taskId'),
    }));
    for (const { task: each, taskLists } of places) forms.changeTaskLists(awork, call.actor, each, taskLists);
    return jsonResponse(changes);
  });
  routes.add('POST', '/tasks/delete', (call) => {
    const { taskIds, deleteTimeTrackings } = call.body(forms.tasksDeleteForm);
    return answer(
      actOnEach(taskIds, (id) => deleteTasks(awork, call.actor, [task(id)], deleteTimeTrackings)),
    );
  });
}

function answer(result: MultiStatus): Response {
  return isAllOk(result) ? noContent() : multiStatusResponse(result);
}
