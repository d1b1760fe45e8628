import type { Company, PowerOffice } from './company.ts';
import {
  codes,
  containsText,
  type Filter,
  ignored,
  numberRanges,
  onlyWhenTrue,
  stampAfter,
  words,
} from './filters.ts';
import { readFlag } from './filters.ts';
import { listResponse } from './list.ts';
import { pickShape } from './pick-shape.ts';
import { reads } from './privileges.ts';
import { billingMethods, projectPatchForm, projectPostForm, projectStatuses } from './project-form.ts';
import { createProject, deleteProject, updateProject } from './projects.ts';
import type { ProjectRow } from './records.ts';
import { notFound } from './refusal.ts';
import { type Call, readForm, type Routes } from './routes.ts';
import { unused } from './unused-fields.ts';

export function addProjectRoutes(routes: Routes, office: PowerOffice): void {
  routes.add('GET', '/Projects', reads('Project'), (call) =>
    listResponse(call, {
      rows: call.company.projects.replica().all(),
      filters: projectFilters(call),
      present: (project) => presentProject(call.company, project),
    }),
  );
  routes.add('POST', '/Projects', ['Project_Full'], async (call) => {
    const project = createProject(office, call.company, await call.body(projectPostForm, 'Project'));
    return Response.json(presentProject(call.company, project), { status: 201 });
  });
  routes.add('GET', '/Projects/{id}', reads('Project'), (call) => {
    const id = call.numberParam('id');
    const project = call.company.projects.replica().get(id);
    if (!project) throw notFound('Project', id);
    return Response.json(presentProject(call.company, project));
  });
  // Documented: the answer has no body.
  routes.add('PATCH', '/Projects/{id}', ['Project_Full'], async (call) => {
    const patched = await call.patched(pickShape(projectPatchForm, findProject(call)), 'Project');
    updateProject(office, call.company, findProject(call), readForm(projectPatchForm, patched, 'Project'));
    return new Response(null, { status: 200 });
  });
  routes.add('DELETE', '/Projects/{id}', ['Project_Full'], (call) => {
    deleteProject(call.company, findProject(call));
    return new Response(null, { status: 200 });
  });
}

function projectFilters({ company, url }: Call): Record<string, Filter<ProjectRow>> {
  const departmentOf = ({ DepartmentId }: ProjectRow) => company.departments.get(DepartmentId)?.Code;
  const withSubProjects = readFlag(
    url.searchParams.get('includeSubProjects') ?? 'false',
    'includeSubProjects',
  );
  return {
    createdDateTimeOffsetGreaterThan: stampAfter((row) => row.CreatedDateTimeOffset),
    customerNos: numberRanges((row) => company.customers.get(row.CustomerId)?.Number),
    departmentCodes: codes(departmentOf),
    excludeArchivedProject: onlyWhenTrue((row) => row.ProjectStatus !== 'Archived'),
    includeSubProjects: ignored(),
    lastChangedDateTimeOffsetGreaterThan: stampAfter((row) => row.LastChangedDateTimeOffset),
    name: containsText((row) => row.Name),
    projectBillingMethod: words(billingMethods, (row) => row.ProjectBillingMethod),
    projectCodes: projectCodes((row) => row.Code, withSubProjects),
    projectManagerEmployeeNos: numberRanges(
      (row) => company.employees.get(row.ProjectManagerEmployeeId)?.Number,
    ),
    status: words(projectStatuses, (row) => row.ProjectStatus),
  };
}

/** Documented: sub-projects of a named project come along only when asked for. */
export function projectCodes<T>(
  codeOf: (row: T) => string | null | undefined,
  withSubProjects: boolean,
): Filter<T> {
  const own = codes<T>(codeOf);
  const main = codes<T>((row) => codeOf(row)?.split('.')[0]);
  return (text, name) => {
    const isNamed = own(text, name);
    const hasNamedMain = main(text, name);
    return (row) => isNamed(row) || (withSubProjects && hasNamedMain(row));
  };
}

function findProject(call: Call): ProjectRow {
  const id = call.numberParam('id');
  const project = call.company.projects.get(id);
  if (!project) throw notFound('Project', id);
  return project;
}

function presentProject(company: Company, project: ProjectRow): object {
  return {
    ...unused.project,
    ...project,
    CustomerNo: company.customers.get(project.CustomerId)?.Number ?? null,
    DepartmentCode: company.departments.get(project.DepartmentId)?.Code ?? null,
    ParentProjectCode: company.projects.get(project.ParentProjectId)?.Code ?? null,
    ProjectManagerEmployeeNo: company.employees.get(project.ProjectManagerEmployeeId)?.Number ?? null,
  };
}
