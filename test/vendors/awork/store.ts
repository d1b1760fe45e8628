import type { Collections } from '../kit/collection.ts';
import type {
  AbsenceRow,
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

export function openStore(collections: Collections) {
  return {
    foundation: collections.open<Foundation>('foundation'),
    users: createTable<UserRow>(collections.open('users')),
    companies: createTable<CompanyRow>(collections.open('companies')),
    projects: createTable<ProjectRow>(collections.open('projects'), ['companyId', 'projectKey']),
    projectMembers: createTable<ProjectMemberRow>(collections.open('projectMembers'), [
      'projectId',
      'userId',
    ]),
    taskLists: createTable<TaskListRow>(collections.open('taskLists'), ['projectId']),
    tasks: createTable<TaskRow>(collections.open('tasks'), ['projectId', 'parentId']),
    typesOfWork: createTable<TypeOfWorkRow>(collections.open('typesOfWork')),
    timeEntries: createTable<TimeEntryRow>(collections.open('timeEntries'), [
      'projectId',
      'taskId',
      'userId',
    ]),
    absences: createTable<AbsenceRow>(collections.open('absences'), ['userId']),
    projectStatuses: createTable<StatusRow>(collections.open('projectStatuses'), ['workflowId']),
    taskStatuses: createTable<StatusRow>(collections.open('taskStatuses'), ['workflowId']),
    projectRoles: createTable<ProjectRoleRow>(collections.open('projectRoles')),
    templates: createTable<TemplateRow>(collections.open('templates')),
    customFieldDefinitions: createTable<CustomFieldDefinitionRow>(collections.open('customFieldDefinitions')),
    webhooks: createTable<WebhookRow>(collections.open('webhooks')),
    webhookLogs: createTable<WebhookLogRow>(collections.open('webhookLogs'), ['webhookId']),
  };
}

export function foundationOf(store: AworkStore): Foundation {
  const foundation = store.foundation.get('workspace');
  if (!foundation) throw new Error('the workspace has not been seeded');
  return foundation;
}
