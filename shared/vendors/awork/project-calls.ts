import * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { allDone } from './multi-status.ts';
import { pagesOf } from './paging.ts';
import type { AworkCompany, AworkProject } from './records.ts';
import { aworkCompany, aworkProject, aworkProjectRole, aworkTemplate } from './records.ts';
import { quoted } from './quoted.ts';

/** A project has one responsible member; awork refuses another one. */
export interface MemberFields {
  userId: string;
  projectRoleId: string;
  isResponsible?: boolean;
}

/** Days as `YYYY-MM-DD`, null for none. */
export interface ProjectFields {
  name: string;
  startDate: string | null;
  dueDate: string | null;
  companyId: string | null;
}

export interface NewProject extends ProjectFields {
  /** awork's own choice where left out: exactly with a client. */
  isBillableByDefault?: boolean;
}

/** Fields that a `PUT` clears when they are left out, so they are sent back as read. */
const keptFields = [
  'description',
  'startDate',
  'dueDate',
  'companyId',
  'timeBudget',
  'isPrivate',
  'isBillableByDefault',
  'projectTypeId',
  'color',
  'deductNonBillableHours',
  'isProjectKeyVisible',
] as const satisfies readonly (keyof AworkProject)[];

const midnight = (day: string) => `${day}T00:00:00Z`;
const done = z.unknown();

/** https://developers.awork.com/api/projects, /api/companies, /api/projecttemplates */
export function projectCalls(http: VendorHttp) {
  const list = <T>(path: string, record: z.ZodType<T>, filterby?: string) =>
    Array.fromAsync(pagesOf(http, { method: 'GET', path, ...(filterby && { query: { filterby } }) }, record));
  const batch = async (operation: string, json: object) => {
    await http.call({ method: 'POST', path: `projects/batch/${operation}`, json }, allDone);
  };
  return {
    project: (id: string) => http.find({ method: 'GET', path: `projects/${id}` }, aworkProject),
    /** All of the workspace, oldest first. */
    projects: (): AsyncIterable<AworkProject> =>
      pagesOf(
        http,
        { method: 'GET', path: 'projects', query: { orderby: 'createdOn asc,id asc' } },
        aworkProject,
      ),
    projectByKey: (key: string) =>
      http.find({ method: 'GET', path: `projects/key/${encodeURIComponent(key)}` }, aworkProject),
    projectsNamed: (name: string): Promise<AworkProject[]> =>
      list('projects', aworkProject, `name eq ${quoted(name)}`),
    createProject: async (
      { name, startDate, dueDate, companyId, isBillableByDefault }: NewProject,
      projectTemplateId?: string,
    ) => {
      const json = {
        name,
        ...(startDate && { startDate: midnight(startDate) }),
        ...(dueDate && { dueDate: midnight(dueDate) }),
        ...(companyId && { companyId }),
        ...(isBillableByDefault !== undefined && { isBillableByDefault }),
        ...(projectTemplateId && { projectTemplateId }),
      };
      return (await http.call({ method: 'POST', path: 'projects', json }, aworkProject)).body;
    },
    /** `PUT` replaces everything; `setdates` and `setclient` touch one thing only, so renaming is all it is used for. */
    renameProject: async (project: AworkProject, name: string): Promise<AworkProject> => {
      const read = keptFields.map((field) => [field, project[field]] as const);
      const kept = Object.fromEntries(read.filter(([, value]) => value !== undefined && value !== null));
      const companyId = project.companyId ?? project.company?.id ?? null;
      // The time budget of a project with retainers is their sum and cannot be set.
      if (project.isRetainer) delete kept['timeBudget'];
      const json = { ...kept, ...(companyId && { companyId }), name };
      return (await http.call({ method: 'PUT', path: `projects/${project.id}`, json }, aworkProject)).body;
    },
    setDates: (id: string, { startDate, dueDate }: Partial<Pick<ProjectFields, 'startDate' | 'dueDate'>>) =>
      batch('setdates', {
        projectIds: [id],
        ...(startDate && { newStartDate: midnight(startDate) }),
        ...(startDate === null && { removeStartDate: true }),
        ...(dueDate && { newDueDate: midnight(dueDate) }),
        ...(dueDate === null && { removeDueDate: true }),
      }),
    setClient: (id: string, companyId: string) => batch('setclient', { projectIds: [id], companyId }),
    addMember: async (projectId: string, member: MemberFields): Promise<void> => {
      await http.call({ method: 'POST', path: `projects/${projectId}/addprojectmember`, json: member }, done);
    },
    updateMember: async (projectId: string, member: MemberFields): Promise<void> => {
      const path = `projects/${projectId}/updateprojectmember`;
      await http.call({ method: 'POST', path, json: member }, done);
    },
    projectRoles: () => list('projectroles', aworkProjectRole),
    templates: () => list('projecttemplates', aworkTemplate),
    /** Without clients of connected foreign workspaces. */
    companiesNamed: async (name: string): Promise<AworkCompany[]> => {
      const found = await list(
        'companies',
        aworkCompany,
        `tolower(name) eq ${quoted(name.trim().toLowerCase())}`,
      );
      return found.filter(({ isExternal }) => !isExternal);
    },
    company: (id: string): Promise<AworkCompany | undefined> =>
      http.find({ method: 'GET', path: `companies/${id}` }, aworkCompany),
    /** `PUT` clears what is left out, so everything is sent back as read. */
    renameCompany: async ({ id, description, industry }: AworkCompany, name: string): Promise<AworkCompany> =>
      (
        await http.call(
          { method: 'PUT', path: `companies/${id}`, json: { name, description, industry } },
          aworkCompany,
        )
      ).body,
    createCompany: async (name: string): Promise<AworkCompany> =>
      (await http.call({ method: 'POST', path: 'companies', json: { name } }, aworkCompany)).body,
  };
}
