/** Common to everything awork keeps. `resourceVersion` is text here because it exceeds 2^53. */
export interface Stamped {
  id: string;
  createdOn: string;
  createdBy: string;
  updatedOn: string;
  updatedBy: string;
  resourceVersion: string;
}

export interface ContactInfoRow {
  id: string;
  type: string;
  subType: string;
  label: string | null;
  value: string;
  isAddress: boolean;
}

export interface UserRow extends Stamped {
  firstName: string;
  lastName: string;
  position: string | null;
  language: string;
  isArchived: boolean;
  isDeactivated: boolean;
  deactivatedOn: string | null;
  userContactInfos: ContactInfoRow[];
  isExternal: boolean;
  isApiKeyUser: boolean;
  isAdmin: boolean;
}

export interface CompanyRow extends Stamped {
  name: string;
  description: string | null;
  industry: string | null;
  isExternal: boolean;
}

export interface TagRow {
  id: string;
  name: string;
  color: string | null;
}

export interface CustomFieldRow {
  customFieldDefinitionId: string;
  textValue?: string | null;
  numberValue?: number | null;
  dateValue?: string | null;
  booleanValue?: boolean | null;
  selectionOptionIdValue?: string | null;
  userIdValue?: string | null;
  clientIdValue?: string | null;
}

export interface ProjectRow extends Stamped {
  name: string;
  isPrivate: boolean;
  description: string | null;
  startDate: string | null;
  dueDate: string | null;
  companyId: string | null;
  timeBudget: number | null;
  /** Seconds of all its retainers; null where it has none. */
  retainerBudget: number | null;
  isBillableByDefault: boolean;
  projectTypeId: string;
  color: string | null;
  deductNonBillableHours: boolean;
  isProjectKeyVisible: boolean;
  projectKey: string;
  projectStatusId: string;
  workflowId: string;
  createdByProjectTemplateId: string | null;
  closedOn: string | null;
  closedBy: string | null;
  tags: TagRow[];
  customFields: CustomFieldRow[];
  linkedTaskFieldIds: string[];
  isExternal: boolean;
  nextTaskNumber: number;
}

export interface ProjectMemberRow {
  id: string;
  projectId: string;
  userId: string;
  projectRoleId: string;
  isResponsible: boolean;
}

export interface TaskListRow extends Stamped {
  projectId: string;
  name: string;
  order: number;
  isArchived: boolean;
  isHiddenForConnectUsers: boolean;
}

export interface TaskRow extends Stamped {
  name: string;
  description: string | null;
  baseType: 'projecttask' | 'private';
  isPrio: boolean;
  startOn: string | null;
  dueOn: string | null;
  laneOrder: number;
  plannedDuration: number;
  projectId: string | null;
  userId: string | null;
  taskNumber: number | null;
  taskStatusId: string;
  typeOfWorkId: string;
  parentId: string | null;
  assigneeIds: string[];
  listOrders: { id: string; order: number }[];
  customFields: CustomFieldRow[];
  closedOn: string | null;
  closedBy: string | null;
  order: number;
  isExternal: boolean;
}

export interface TypeOfWorkRow extends Stamped {
  name: string;
  description: string | null;
  icon: string | null;
  isArchived: boolean;
}

export interface TimeFields {
  startDateUtc: string | null;
  startTimeUtc: string | null;
  endDateUtc: string | null;
  endTimeUtc: string | null;
  startDateLocal: string | null;
  startTimeLocal: string | null;
  endDateLocal: string | null;
  endTimeLocal: string | null;
  duration: number;
}

export interface TimeEntryRow extends Stamped, TimeFields {
  userId: string | null;
  projectId: string | null;
  taskId: string | null;
  typeOfWorkId: string;
  timezone: string;
  note: string | null;
  isBillable: boolean;
  isBilled: boolean;
  breakDuration: number;
  isExternal: boolean;
}

export interface AbsenceRow extends Stamped {
  userId: string | null;
  startOn: string;
  endOn: string;
  description: string | null;
  externalProvider: string | null;
  isHalfDayOnStart: boolean;
  isHalfDayOnEnd: boolean;
  deletedOn: string | null;
  deletedBy: string | null;
}

export interface StatusRow extends Stamped {
  name: string;
  type: string;
  order: number;
  icon: string | null;
  workflowId: string;
}

export interface ProjectRoleRow extends Stamped {
  name: string;
  isDefault: boolean;
  /** Where it is available; null for all. */
  projectTypeIds: string[] | null;
}

export interface TemplateRow extends Stamped {
  name: string;
  description: string | null;
  isBillableByDefault: 'on' | 'off' | 'auto';
  projectTypeId: string;
  workflowId: string;
  lists: { name: string; tasks: string[] }[];
}

export interface CustomFieldDefinitionRow extends Stamped {
  name: string;
  type: string;
  entity: 'task' | 'project';
  order: number | null;
  selectionOptions: { id: string; value: string }[];
}

export interface WebhookRow extends Stamped {
  name: string;
  uri: string;
  language: string | null;
  events: string;
  isActive: boolean;
  onlyTriggerForMainEntityChanges: boolean;
  authenticationType: string;
  authentication: string | null;
  lastFailureReason: string | null;
  failuresInARow: number;
}

export interface WebhookLogRow {
  id: string;
  message: string;
  webhookId: string;
  responseCode: number;
  createdOn: string;
  reason: string | null;
  isSuccessful: boolean;
}
