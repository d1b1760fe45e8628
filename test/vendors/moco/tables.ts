import type { SimulatorWorld } from '../kit/simulator.ts';
import type {
  ActivityRow,
  CompanyRow,
  ContractRow,
  CustomFieldRow,
  ProjectRow,
  TaskRow,
  TaskTemplateRow,
  UserRow,
  WebHookRow,
} from './records.ts';
import { openTable, type Table } from './table.ts';

export interface Tables {
  /** Indexed by customer. */
  projects: Table<ProjectRow>;
  /** Indexed by project. */
  tasks: Table<TaskRow>;
  /** Indexed by project. */
  contracts: Table<ContractRow>;
  /** Indexed by remote id. */
  activities: Table<ActivityRow>;
  /** Indexed by e-mail. */
  users: Table<UserRow>;
  companies: Table<CompanyRow>;
  /** Indexed by entity. */
  customFields: Table<CustomFieldRow>;
  taskTemplates: Table<TaskTemplateRow>;
  /** Indexed by target and event. */
  webHooks: Table<WebHookRow>;
}

export function openTables({ shelves }: SimulatorWorld): Tables {
  return {
    projects: openTable(shelves.open<ProjectRow>('projects'), (row) => row.customer_id),
    tasks: openTable(shelves.open<TaskRow>('tasks'), (row) => row.project_id),
    contracts: openTable(shelves.open<ContractRow>('contracts'), (row) => row.project_id),
    activities: openTable(shelves.open<ActivityRow>('activities'), (row) => row.remote_id ?? ''),
    users: openTable(shelves.open<UserRow>('users'), (row) => row.email),
    companies: openTable(shelves.open<CompanyRow>('companies')),
    customFields: openTable(shelves.open<CustomFieldRow>('custom-fields'), (row) => row.entity),
    taskTemplates: openTable(shelves.open<TaskTemplateRow>('task-templates')),
    webHooks: openTable(shelves.open<WebHookRow>('web-hooks'), (row) => `${row.target} ${row.event}`),
  };
}
