import type { Shelves } from '../kit/shelf.ts';
import type {
  CompanyRow,
  CustomFieldDefinitionRow,
  ProjectMemberRow,
  ProjectRoleRow,
  ProjectRow,
  StatusRow,
  TaskListRow,
  TaskRow,
  TemplateRow,
  TimeEntryRow,
  TypeOfWorkRow,
  UserRow,
  WebhookLogRow,
  WebhookRow,
} from './records.ts';
import { createTable } from './table.ts';

/** Ids every workspace has from its first day. */
export interface Foundation {
  workspaceId: string;
  ownerId: string;
  apiUserId: string;
  workflowId: string;
  projectTypeId: string;
}

export type AworkStore = ReturnType<typeof openStore>;

export function openStore(shelves: Shelves) {
  return {
    foundation: shelves.open<Foundation>('foundation'),
    users: createTable<UserRow>(shelves.open('users')),
    companies: createTable<CompanyRow>(shelves.open('companies')),
    projects: createTable<ProjectRow>(shelves.open('projects'), ['companyId', 'projectKey']),
    projectMembers: createTable<ProjectMemberRow>(shelves.open('projectMembers'), ['projectId', 'userId']),
    taskLists: createTable<TaskListRow>(shelves.open('taskLists'), ['projectId']),
    tasks: createTable<TaskRow>(shelves.open('tasks'), ['projectId', 'parentId']),
    typesOfWork: createTable<TypeOfWorkRow>(shelves.open('typesOfWork')),
    timeEntries: createTable<TimeEntryRow>(shelves.open('timeEntries'), ['projectId', 'taskId', 'userId']),
    projectStatuses: createTable<StatusRow>(shelves.open('projectStatuses'), ['workflowId']),
    taskStatuses: createTable<StatusRow>(shelves.open('taskStatuses'), ['workflowId']),
    projectRoles: createTable<ProjectRoleRow>(shelves.open('projectRoles')),
    templates: createTable<TemplateRow>(shelves.open('templates')),
    customFieldDefinitions: createTable<CustomFieldDefinitionRow>(shelves.open('customFieldDefinitions')),
    webhooks: createTable<WebhookRow>(shelves.open('webhooks')),
    webhookLogs: createTable<WebhookLogRow>(shelves.open('webhookLogs'), ['webhookId']),
  };
}

export function foundationOf(store: AworkStore): Foundation {
  const foundation = store.foundation.get('workspace');
  if (!foundation) throw new Error('the workspace has not been seeded');
  return foundation;
}
