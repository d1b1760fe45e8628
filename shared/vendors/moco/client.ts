import * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';
import type { ClientOptions } from '../../http/client-options.ts';
import { createVendorHttp } from '../../http/vendor-http.ts';
import { absenceCalls } from './absence-calls.ts';
import type { MocoAccess } from './access.ts';
import { mocoErrorDialect } from './error-dialect.ts';
import { pages } from './paging.ts';
import { createMocoSetup } from './setup-client.ts';
import type { MocoActivity, MocoContract, MocoProject, MocoTask, MocoUser } from './records.ts';
import { mocoActivity, mocoContract, mocoProject, mocoTask, mocoUser } from './records.ts';

/** An activity as we write it. It belongs to the user it is written as; MOCO has no field for the owner. */
export interface ActivityFields {
  /** `YYYY-MM-DD` */
  date: string;
  project_id: number;
  task_id: number;
  seconds: number;
  description: string;
  billable: boolean;
  remote_id: string;
  remote_url?: string;
}

/** A service item. Without a rate of its own its hours are worth nothing where `billing_variant` is `task`. */
export interface NewTask {
  name: string;
  billable: boolean;
  hourly_rate?: number;
}

export interface ProjectQuery {
  ids?: readonly number[];
  /** Words in number, name or customer. Newer than other filters, so the answer is to be compared. */
  term?: string;
  companyId?: number;
  /** ISO instant in whole seconds. */
  updatedAfter?: string;
}

export type MocoClient = ReturnType<typeof createMocoClient>;

/** MOCO API v1. Documentation: https://github.com/everii-Group/mocoapp-api-docs, one section per resource. */
export function createMocoClient(access: MocoAccess, options: ClientOptions) {
  const http = createVendorHttp({
    ...options,
    vendor: 'moco',
    baseUrl: access.baseUrl,
    authorize: async () => ({ authorization: `Token token=${access.apiKey}` }),
    // sections/authentication: 200 for a valid key, 401 otherwise.
    dialect: {
      ...mocoErrorDialect,
      credentialsWork: () => http.isAccepted({ method: 'GET', path: 'session' }),
    },
  });
  return {
    ...projectCalls(http),
    ...activityCalls(http),
    ...absenceCalls(http),
    ...createMocoSetup(http),
    /** With deactivated people, whom sections/users leaves out unless asked for: their times have a reason of their own. */
    users: (): Promise<MocoUser[]> =>
      Array.fromAsync(pages(http, 'users', z.array(mocoUser), { include_archived: true })),
  };
}

/** sections/projects, project_tasks, project_contracts. Tasks and contracts come embedded in every project. */
function projectCalls(http: VendorHttp) {
  return {
    project: (id: number): Promise<MocoProject | undefined> =>
      http.find({ method: 'GET', path: `projects/${id}` }, mocoProject),
    projects({ ids, term, companyId, updatedAfter }: ProjectQuery): AsyncIterable<MocoProject> {
      return pages(http, 'projects', z.array(mocoProject), {
        include_archived: true,
        ...(ids && { ids: ids.join(',') }),
        ...(term !== undefined && { term }),
        ...(companyId !== undefined && { company_id: String(companyId) }),
        ...(updatedAfter && { updated_after: updatedAfter }),
      });
    },
    /** Custom fields are merged by MOCO; names it does not know are dropped without an error, so read the answer. */
    setProjectFields: async (id: number, custom_properties: Record<string, string>): Promise<MocoProject> =>
      (await http.call({ method: 'PUT', path: `projects/${id}`, json: { custom_properties } }, mocoProject))
        .body,
    createTask: async (projectId: number, task: NewTask): Promise<MocoTask> => {
      const json = { ...task, active: true };
      return (await http.call({ method: 'POST', path: `projects/${projectId}/tasks`, json }, mocoTask)).body;
    },
    assignUser: async (projectId: number, user_id: number): Promise<MocoContract> =>
      (
        await http.call(
          { method: 'POST', path: `projects/${projectId}/contracts`, json: { user_id } },
          mocoContract,
        )
      ).body,
    reactivateContract: async (projectId: number, contractId: number): Promise<MocoContract> => {
      const path = `projects/${projectId}/contracts/${contractId}`;
      return (await http.call({ method: 'PUT', path, json: { active: true } }, mocoContract)).body;
    },
  };
}

/** sections/activities. `userId` is sent with every write: the owner of an activity is whoever writes it. */
function activityCalls(http: VendorHttp) {
  const as = (userId: number) => ({ 'x-impersonate-user-id': String(userId) });
  return {
    activity: (id: number): Promise<MocoActivity | undefined> =>
      http.find({ method: 'GET', path: `activities/${id}` }, mocoActivity),
    activitiesByRemoteId: (remote_id: string): Promise<MocoActivity[]> =>
      Array.fromAsync(pages(http, 'activities', z.array(mocoActivity), { remote_id })),
    /** Of one person on one day (`YYYY-MM-DD`) in one project. */
    activitiesOf: (userId: number, day: string, projectId: number): Promise<MocoActivity[]> => {
      const filter = { user_id: String(userId), project_id: String(projectId), from: day, to: day };
      return Array.fromAsync(pages(http, 'activities', z.array(mocoActivity), filter));
    },
    /** Of everybody in the account; days as `YYYY-MM-DD`, both included. */
    activitiesBetween: (from: string, to: string): AsyncIterable<MocoActivity> =>
      pages(http, 'activities', z.array(mocoActivity), { from, to }),
    createActivity: async (userId: number, fields: ActivityFields): Promise<MocoActivity> =>
      (
        await http.call(
          { method: 'POST', path: 'activities', json: fields, headers: as(userId) },
          mocoActivity,
        )
      ).body,
    /** Undefined when the activity is gone. */
    updateActivity: (
      userId: number,
      id: number,
      fields: Partial<ActivityFields>,
    ): Promise<MocoActivity | undefined> =>
      http.find({ method: 'PUT', path: `activities/${id}`, json: fields, headers: as(userId) }, mocoActivity),
    /** An activity that is already gone is fine. */
    deleteActivity: async (userId: number, id: number): Promise<void> => {
      await http.find({ method: 'DELETE', path: `activities/${id}`, headers: as(userId) }, z.unknown());
    },
  };
}
