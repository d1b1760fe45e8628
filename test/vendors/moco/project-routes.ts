import { type Caller, demand } from './caller.ts';
import { flag } from './list-filters.ts';
import type { Office } from './office.ts';
import { listAssigned, listProjects } from './project-list.ts';
import { showProject, showProjectWithCompany } from './project-record.ts';
import {
  archiveProject,
  createProject,
  deleteProject,
  findProject,
  unarchiveProject,
  updateProject,
} from './projects.ts';
import type { ProjectRow } from './records.ts';
import type { Call, Route } from './router.ts';

const one = '/projects/:id';

export function projectRoutes(office: Office): Route[] {
  const find = (call: Call) => findProject(office, call.number('id'));
  const guarded =
    (answer: (call: Call, caller: Caller) => ProjectRow) =>
    (call: Call): Response => {
      demand(call.caller, 'projects');
      return Response.json(showProject(office, answer(call, call.caller)));
    };
  const create = guarded((call, caller) => createProject(office, caller, call.body));
  const update = guarded((call, caller) =>
    updateProject(office, caller, { project: find(call), body: call.body }),
  );
  const archive = guarded((call, caller) => archiveProject(office, caller, find(call)));
  const unarchive = guarded((call, caller) => unarchiveProject(office, caller, find(call)));
  return [
    { methods: ['GET'], pattern: '/projects', answer: (call) => listProjects(office, call) },
    { methods: ['POST'], pattern: '/projects', answer: create },
    { methods: ['GET'], pattern: '/projects/assigned', answer: (call) => listAssigned(office, call) },
    { methods: ['GET'], pattern: one, answer: (call) => read(office, call) },
    { methods: ['PUT', 'PATCH'], pattern: one, answer: update },
    { methods: ['PUT'], pattern: `${one}/archive`, answer: archive },
    { methods: ['PUT'], pattern: `${one}/unarchive`, answer: unarchive },
    { methods: ['DELETE'], pattern: one, answer: (call) => remove(office, call) },
  ];
}

function read(office: Office, call: Call): Response {
  const show = flag(call.query, 'include_company') ? showProjectWithCompany : showProject;
  return Response.json(show(office, findProject(office, call.number('id'))));
}

/** Observed: 200 with an empty body. */
function remove(office: Office, call: Call): Response {
  demand(call.caller, 'projects');
  deleteProject(office, call.caller, findProject(office, call.number('id')));
  return new Response(null, { status: 200 });
}
