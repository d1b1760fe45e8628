import { expect, test } from '@jest/globals';
import type * as z from 'zod';
import * as awork from '../../../shared/vendors/awork/records.ts';
import * as moco from '../../../shared/vendors/moco/records.ts';

const guid = '11111111-1111-4111-8111-111111111111';

/** A record as the vendor's documents show it, and what they call nullable or leave out of some answers. */
interface Documented {
  schema: z.ZodType;
  record: Record<string, unknown>;
  nullable: readonly string[];
}

const documented: Record<string, Documented> = {
  'MOCO project': {
    schema: moco.mocoProject,
    record: {
      ...{ id: 7, identifier: 'P1', name: 'Relaunch', active: true, start_date: '2026-03-02' },
      ...{ finish_date: '2026-09-30', tags: ['a'], custom_properties: {}, customer: { id: 1, name: 'N' } },
      ...{ tasks: [], contracts: [], billing_variant: 'task', hourly_rate: 120 },
      updated_at: '2026-03-01T16:40:51Z',
    },
    nullable: [
      ...['identifier', 'start_date', 'finish_date', 'tags', 'custom_properties', 'customer', 'tasks'],
      ...['contracts', 'billing_variant', 'hourly_rate', 'updated_at'],
    ],
  },
  'MOCO activity': {
    schema: moco.mocoActivity,
    record: {
      ...{ id: 1, date: '2026-03-02', seconds: 60, description: 'x', billable: true, billed: false },
      ...{ remote_id: 'a', updated_at: '2026-03-02T10:00:00Z', project: { id: 1, name: 'P' } },
      ...{ task: { id: 2, name: 'T' }, user: { id: 3, firstname: 'J', lastname: 'K' } },
    },
    nullable: ['description', 'remote_id', 'updated_at', 'billed', 'seconds'],
  },
  'MOCO user': {
    schema: moco.mocoUser,
    record: {
      id: 1,
      firstname: 'J',
      lastname: 'K',
      active: true,
      email: 'a@example.org',
      role: { id: 1, name: 'x' },
    },
    nullable: ['firstname', 'lastname', 'email', 'role', 'active'],
  },
  'MOCO project field': {
    schema: moco.mocoFieldDefinition,
    record: { id: 1, name: 'Sync zu awork', kind: 'Boolean', entity: 'Project', defaults: [] },
    nullable: ['defaults', 'kind', 'entity'],
  },
  'MOCO web hook': {
    schema: moco.mocoWebHook,
    record: { id: 1, target: 'Project', event: 'create', hook: 'https://x.example', disabled: false },
    nullable: ['disabled'],
  },
  'MOCO role': {
    schema: moco.mocoRole,
    record: { id: 1, name: 'Admin', is_admin: true, permission: { projects: 'full' } },
    nullable: ['is_admin', 'permission', 'name'],
  },
  'awork user': {
    schema: awork.aworkUser,
    record: {
      ...{ id: guid, firstName: 'J', lastName: 'K', isArchived: false, isDeactivated: false },
      ...{ isExternal: false, userContactInfos: [{ type: 'email', subType: 'work', value: 'a@b.example' }] },
    },
    nullable: ['firstName', 'lastName', 'isArchived', 'isDeactivated', 'isExternal', 'userContactInfos'],
  },
  'awork contact info': {
    schema: awork.aworkUser,
    record: { id: guid, userContactInfos: [{ type: null, subType: null, value: null }, {}] },
    nullable: [],
  },
  'awork client': {
    schema: awork.aworkCompany,
    record: { id: guid, name: 'N', isExternal: false, createdOn: '2026-03-02T10:00:00Z', description: '' },
    nullable: ['isExternal', 'createdOn', 'description', 'industry'],
  },
  'awork project': {
    schema: awork.aworkProject,
    record: {
      ...{ id: guid, name: 'P', description: '', startDate: null, dueDate: null, companyId: guid },
      ...{ company: { id: guid, name: 'N' }, timeBudget: 1, isPrivate: false, isBillableByDefault: true },
      ...{ projectTypeId: guid, color: 'blue', deductNonBillableHours: false, isProjectKeyVisible: true },
      ...{ projectKey: 'P', createdOn: '2026-03-02T10:00:00Z', updatedBy: guid, isExternal: false },
      ...{ isRetainer: false, members: [{ userId: guid }] },
    },
    nullable: [
      ...['description', 'startDate', 'dueDate', 'companyId', 'company', 'timeBudget', 'isPrivate'],
      ...['isBillableByDefault', 'projectTypeId', 'color', 'deductNonBillableHours', 'isProjectKeyVisible'],
      ...['projectKey', 'createdOn', 'updatedBy', 'isExternal', 'isRetainer', 'members'],
    ],
  },
  'awork project template': {
    schema: awork.aworkTemplate,
    record: { id: guid, name: 'Website' },
    nullable: ['name'],
  },
  'awork project role': {
    schema: awork.aworkProjectRole,
    record: { id: guid, name: 'Member', isDefault: true },
    nullable: ['isDefault'],
  },
  'awork task list': {
    schema: awork.aworkTaskList,
    record: { id: guid, name: 'MOCO', isArchived: false },
    nullable: ['name', 'isArchived'],
  },
  'awork task': {
    schema: awork.aworkTask,
    record: {
      ...{ id: guid, name: 'T', description: '', isPrio: false, startOn: null, dueOn: null, laneOrder: 1 },
      ...{ plannedDuration: 0, createdOn: '2026-03-02T10:00:00Z', createdBy: guid },
      ...{ lists: [{ id: guid, isArchived: false }], taskStatus: { type: 'todo' } },
    },
    nullable: [
      ...['description', 'isPrio', 'startOn', 'dueOn', 'laneOrder', 'plannedDuration', 'createdOn'],
      ...['createdBy', 'lists', 'taskStatus'],
    ],
  },
  'awork task status': {
    schema: awork.aworkTaskStatus,
    record: { id: guid, type: 'todo', order: 1 },
    nullable: ['type', 'order'],
  },
  'awork type of work': {
    schema: awork.aworkTypeOfWork,
    record: { id: guid, name: 'Beratung' },
    nullable: ['name'],
  },
  'awork time entry': {
    schema: awork.aworkTimeEntry,
    record: {
      ...{ id: guid, userId: guid, projectId: guid, taskId: guid, note: 'n', duration: 60 },
      ...{ startDateLocal: '2026-03-02T00:00:00', startTimeUtc: null, endTimeUtc: null, isBillable: true },
      ...{ isExternal: false, createdOn: '2026-03-02T10:00:00Z', updatedOn: '2026-03-02T10:00:00Z' },
      ...{ typeOfWork: { name: 'B' }, user: {}, task: { name: 'T' }, project: { name: 'P' } },
    },
    nullable: [
      ...['userId', 'projectId', 'taskId', 'note', 'duration', 'startDateLocal', 'startTimeUtc'],
      ...['endTimeUtc', 'isExternal', 'createdOn', 'typeOfWork', 'user', 'task', 'project'],
    ],
  },
  'what an awork time entry names': {
    schema: awork.aworkTimeEntry,
    record: {
      ...{ id: guid, isBillable: true, updatedOn: '2026-03-02T10:00:00Z', typeOfWork: { name: null } },
      ...{ user: { firstName: null }, task: { name: null }, project: {} },
    },
    nullable: [],
  },
  'awork webhook': {
    schema: awork.aworkWebhook,
    record: {
      id: guid,
      name: 'T',
      uri: 'https://x.example',
      events: 'a,b',
      isActive: true,
      lastFailureReason: '',
    },
    nullable: ['lastFailureReason'],
  },
  'awork rights': {
    schema: awork.aworkPermissions,
    record: { userPermission: { isAdmin: false, permissions: [{ feature: null, accessLevels: null }] } },
    nullable: ['userPermission'],
  },
};

test.each(Object.entries(documented))('%s is read as it is documented', (_what, { schema, record }) => {
  expect(schema.safeParse(record).error).toBeUndefined();
});

const cases = Object.entries(documented).flatMap(([what, { schema, record, nullable }]) =>
  nullable.map((field) => [what, field, { schema, record }] as const),
);

test.each(cases)(
  'a %s whose %s is null or missing is read all the same',
  (_what, field, { schema, record }) => {
    const { [field]: _removed, ...without } = record;
    expect(schema.safeParse({ ...record, [field]: null }).error).toBeUndefined();
    expect(schema.safeParse(without).error).toBeUndefined();
  },
);
