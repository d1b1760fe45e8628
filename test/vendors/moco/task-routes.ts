import { demand } from './caller.ts';
import { sorted, updatedAfter } from './list-filters.ts';
import type { Office } from './office.ts';
import { pageOf } from './paging.ts';
import { findProject } from './projects.ts';
import type { TaskRow } from './records.ts';
import type { Call, Route } from './router.ts';
import { createTask, deleteTask, findTask, hasHours, showTask, updateTask } from './tasks.ts';

const all = '/projects/:projectId/tasks';
const one = `${all}/:id`;

export function taskRoutes(office: Office): Route[] {
  const find = (call: Call) => findTask(office, call.number('id'), call.number('projectId'));
  const guarded =
    (answer: (call: Call) => TaskRow) =>
    (call: Call): Response => {
      demand(call.caller, 'projects');
      return Response.json(showTask(answer(call)));
    };
  const create = (call: Call) =>
    createTask(office, call.caller, { project: projectOf(office, call), body: call.body });
  const update = (call: Call) => updateTask(office, call.caller, { task: find(call), body: call.body });
  return [
    { methods: ['GET'], pattern: all, answer: (call) => list(office, call) },
    { methods: ['POST'], pattern: all, answer: guarded(create) },
    { methods: ['DELETE'], pattern: `${all}/destroy_all`, answer: (call) => removeAll(office, call) },
    { methods: ['GET'], pattern: one, answer: (call) => Response.json(showTask(find(call))) },
    { methods: ['PUT', 'PATCH'], pattern: one, answer: guarded(update) },
    { methods: ['DELETE'], pattern: one, answer: (call) => remove(office, call, [find(call)]) },
  ];
}

function projectOf(office: Office, call: Call) {
  return findProject(office, call.number('projectId'));
}

/** Observed: by name, unlike the tasks embedded in projects. There is no `ids` filter here (documented). */
function list(office: Office, call: Call): Response {
  const rows = office.tasks.having(projectOf(office, call).id).filter(updatedAfter(call.query));
  const byName = rows.toSorted((left, right) => left.name.localeCompare(right.name));
  return pageOf(call, sorted(byName, call.query), showTask);
}

function remove(office: Office, call: Call, tasks: TaskRow[]): Response {
  demand(call.caller, 'projects');
  for (const task of tasks) deleteTask(office, call.caller, task);
  return new Response(null, { status: 204 });
}

function removeAll(office: Office, call: Call): Response {
  const tasks = office.tasks.having(projectOf(office, call).id);
  const free = tasks.filter((task) => !hasHours(office, task));
  return remove(office, call, free);
}
