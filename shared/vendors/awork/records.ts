import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';
import { listOf, no, orNull, orUndefined, text, words } from '../lenient-fields.ts';

/** Fields and their meaning: https://developers.awork.com/api, one page per resource. */
const guid = z.guid();
const guidOrNull = orNull(guid);

export const aworkUser = vendorRecord(
  {
    id: guid,
    firstName: text,
    lastName: text,
    isArchived: no,
    isDeactivated: no,
    isExternal: no,
    userContactInfos: listOf(z.object({ type: text, subType: text, value: text })),
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
    'shouldMigrateToConnect',
  ],
);
export type AworkUser = z.infer<typeof aworkUser>;

export const aworkMe = z.object({ id: guid, workspace: z.object({ id: guid, url: z.url() }) });

/** https://developers.awork.com/permissions: features by access levels such as `read` and `write`. */
export const aworkPermissions = z.object({
  userPermission: z
    .object({
      isAdmin: no,
      isBlocked: no,
      permissions: listOf(z.object({ feature: text, accessLevels: listOf(z.string()) })),
    })
    .nullish(),
});
export type AworkPermissions = NonNullable<z.infer<typeof aworkPermissions>['userPermission']>;

export const aworkCompany = z.object({
  id: guid,
  name: words,
  description: text,
  industry: text,
  isExternal: no,
  createdOn: text,
  createdBy: text,
});
export type AworkCompany = z.infer<typeof aworkCompany>;

export const aworkTemplate = z.object({ id: guid, name: words });

export const aworkProjectRole = z.object({
  id: guid,
  name: words,
  isDefault: no,
});

export const aworkProject = z.object({
  id: guid,
  name: z.string(),
  description: text,
  startDate: text,
  dueDate: text,
  companyId: text,
  company: z.object({ id: guid, name: z.string().nullish() }).nullish(),
  timeBudget: z.int().nullable().optional(),
  isPrivate: z.boolean().nullable().optional(),
  isBillableByDefault: z.boolean().nullable().optional(),
  projectTypeId: text,
  color: text,
  deductNonBillableHours: z.boolean().nullable().optional(),
  isProjectKeyVisible: z.boolean().nullable().optional(),
  projectKey: text,
  createdOn: text,
  createdBy: text,
  updatedBy: text,
  isExternal: no,
  isRetainer: no,
  members: listOf(
    z.object({
      ...{ userId: guid, firstName: text, lastName: text },
      ...{ projectRoleId: text, isResponsible: no },
    }),
  ),
});
export type AworkProject = z.infer<typeof aworkProject>;

/** https://developers.awork.com/api/absences. Records of 2022 lack the half days, and show them by their times alone. */
export const aworkAbsence = z.object({
  id: guid,
  userId: text,
  startOn: z.string(),
  endOn: z.string(),
  description: words,
  externalProvider: words,
  isHalfDayOnStart: no,
  isHalfDayOnEnd: no,
});
export type AworkAbsence = z.infer<typeof aworkAbsence>;

export const aworkTaskList = z.object({
  id: guid,
  name: words,
  isArchived: no,
});
export type AworkTaskList = z.infer<typeof aworkTaskList>;

export const aworkTask = z.object({
  id: guid,
  projectId: guid.nullish(),
  name: z.string(),
  description: text,
  isPrio: z.boolean().nullable().optional(),
  startOn: text,
  dueOn: text,
  laneOrder: z.number().nullable().optional(),
  plannedDuration: z.number().nullable().optional(),
  createdOn: text,
  createdBy: text,
  lists: listOf(
    z.object({
      id: guid,
      name: text,
      isArchived: z.boolean().nullish(),
      orderOfTask: z.number().nullish(),
    }),
  ),
  taskStatus: z.object({ type: text }).nullish(),
});
export type AworkTask = z.infer<typeof aworkTask>;

export const aworkTaskStatus = z.object({
  id: guid,
  type: text,
  order: z.number().nullish(),
});

export const aworkTypeOfWork = z.object({ id: guid, name: words, isArchived: no });

export const aworkTimeEntry = vendorRecord(
  {
    id: guid,
    userId: guidOrNull,
    projectId: guidOrNull,
    taskId: guidOrNull,
    note: text,
    duration: z.int().nullish(),
    /** Midnight date-times without a zone: the booking day is their date part. */
    startDateLocal: text,
    startTimeUtc: text,
    endTimeUtc: text,
    isBillable: z.boolean(),
    isExternal: no,
    createdOn: orUndefined(z.string()),
    updatedOn: z.string(),
    typeOfWork: vendorRecord({ id: guid.nullish(), name: text }, ['icon', 'isArchived']).nullish(),
    user: z.object({ firstName: text, lastName: text }).nullish(),
    task: z.object({ name: text, typeOfWorkId: guid.nullish() }).nullish(),
    project: z.object({ name: text, isBillableByDefault: z.boolean().nullish() }).nullish(),
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

/** One delivery of a webhook. */
export const aworkWebhookLog = z.object({ createdOn: z.string(), isSuccessful: z.boolean() });
export type AworkWebhookLog = z.infer<typeof aworkWebhookLog>;
