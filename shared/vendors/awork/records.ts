import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';

/** Fields and their meaning: https://developers.awork.com/api, one page per resource. */
const text = z.string().nullable().default(null);
const guid = z.guid();

export const aworkUser = vendorRecord(
  {
    id: guid,
    firstName: text,
    lastName: text,
    isArchived: z.boolean().default(false),
    isDeactivated: z.boolean().default(false),
    isExternal: z.boolean().default(false),
    userContactInfos: z
      .array(z.object({ type: z.string(), subType: text, value: text }))
      .nullable()
      .default([]),
  },
  [
    'gender',
    'birthDate',
    'title',
    'position',
    'language',
    'hasImage',
    'status',
    'isAgent',
    'deactivatedOn',
    'deletedOn',
    'teams',
    'tags',
    'resourceVersion',
    'createdOn',
    'createdBy',
    'updatedOn',
    'updatedBy',
    'capacityPerWeek',
    'roleId',
    'calendarSubscription',
    'permissions',
    'workspace',
    'customFields',
    'role',
    'color',
    'region',
    'absenceRegionId',
    'isApiKeyUser',
  ],
);
export type AworkUser = z.infer<typeof aworkUser>;

export const aworkMe = z.object({ id: guid, workspace: z.object({ id: guid, url: z.url() }) });

export const aworkCompany = z.object({
  id: guid,
  name: z.string(),
  isExternal: z.boolean().default(false),
  createdOn: text,
});
export type AworkCompany = z.infer<typeof aworkCompany>;

export const aworkTemplate = z.object({ id: guid, name: z.string() });

export const aworkProjectRole = z.object({
  id: guid,
  name: z.string(),
  isDefault: z.boolean().nullable().default(false),
});

export const aworkProject = z.object({
  id: guid,
  name: z.string(),
  description: text,
  startDate: text,
  dueDate: text,
  companyId: text,
  company: z.object({ id: guid, name: z.string().optional() }).nullable().optional(),
  timeBudget: z.int().nullable().optional(),
  isPrivate: z.boolean().nullable().optional(),
  isBillableByDefault: z.boolean().nullable().optional(),
  projectTypeId: text,
  color: text,
  deductNonBillableHours: z.boolean().nullable().optional(),
  isProjectKeyVisible: z.boolean().nullable().optional(),
  projectKey: text,
  createdOn: text,
  updatedBy: text,
  isExternal: z.boolean().default(false),
  members: z
    .array(z.object({ userId: guid }))
    .nullable()
    .default([]),
});
export type AworkProject = z.infer<typeof aworkProject>;

export const aworkTaskList = z.object({
  id: guid,
  name: z.string(),
  isArchived: z.boolean().nullable().default(false),
});
export type AworkTaskList = z.infer<typeof aworkTaskList>;

export const aworkTask = z.object({
  id: guid,
  name: z.string(),
  description: text,
  isPrio: z.boolean().nullable().optional(),
  startOn: text,
  dueOn: text,
  laneOrder: z.number().nullable().optional(),
  plannedDuration: z.number().nullable().optional(),
  createdOn: text,
  lists: z
    .array(z.object({ id: guid, isArchived: z.boolean().nullish() }))
    .nullable()
    .default([]),
  taskStatus: z.object({ type: z.string() }).nullable().optional(),
});
export type AworkTask = z.infer<typeof aworkTask>;

export const aworkTaskStatus = z.object({
  id: guid,
  type: z.string(),
  order: z.number().nullable().optional(),
});

export const aworkTypeOfWork = z.object({ id: guid, name: z.string() });

export const aworkTimeEntry = vendorRecord(
  {
    id: guid,
    userId: guid.nullable().default(null),
    projectId: guid.nullable().default(null),
    taskId: guid.nullable().default(null),
    note: text,
    duration: z.int().nullable().default(0),
    /** Midnight date-times without a zone: the booking day is their date part. */
    startDateLocal: text,
    startTimeUtc: text,
    endTimeUtc: text,
    isBillable: z.boolean(),
    isExternal: z.boolean().default(false),
    createdOn: z.string().optional(),
    updatedOn: z.string(),
    typeOfWork: vendorRecord({ name: z.string() }, ['id', 'icon', 'isArchived']).nullable().optional(),
    user: z.object({ firstName: text, lastName: text }).nullable().optional(),
    task: z.object({ name: z.string() }).nullable().optional(),
    project: z.object({ name: z.string() }).nullable().optional(),
  },
  [
    'typeOfWorkId',
    'timezone',
    'startDateUtc',
    'endDateUtc',
    'startTimeLocal',
    'endDateLocal',
    'endTimeLocal',
    'isBilled',
    'breakDuration',
    'breaks',
    'createdBy',
    'updatedBy',
    'resourceVersion',
  ],
);
export type AworkTimeEntry = z.infer<typeof aworkTimeEntry>;

export const aworkWebhook = z.object({
  id: guid,
  name: z.string(),
  uri: z.string(),
  events: z.string(),
  isActive: z.boolean(),
  lastFailureReason: text,
});
export type AworkWebhook = z.infer<typeof aworkWebhook>;
