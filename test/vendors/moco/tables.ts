import type { SimulatorWorld } from '../kit/simulator.ts';
import type {
  ActivityRow,
  CompanyRow,
  ContractRow,
  CustomFieldRow,
  EmploymentRow,
  ProjectRow,
  ScheduleRow,
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
  /** Indexed by person. */
  schedules: Table<ScheduleRow>;
  /** Indexed by person. */
  employments: Table<EmploymentRow>;
  /** Indexed by e-mail. */
  users: Table<UserRow>;
  companies: Table<CompanyRow>;
  /** Indexed by entity. */
  customFields: Table<CustomFieldRow>;
  taskTemplates: Table<TaskTemplateRow>;
  /** Indexed by target and event. */
  webHooks: Table<WebHookRow>;
}

export function openTables({ collections }: SimulatorWorld): Tables {
  return {
    projects: openTable(collections.open<ProjectRow>('projects'), (row) => row.customer_id),
    tasks: openTable(collections.open<TaskRow>('tasks'), (row) => row.project_id),
    contracts: openTable(collections.open<ContractRow>('contracts'), (row) => row.project_id),
    activities: openTable(collections.open<ActivityRow>('activities'), (row) => row.remote_id ?? ''),
    schedules: openTable(collections.open<ScheduleRow>('schedules'), (row) => row.user_id),
    employments: openTable(collections.open<EmploymentRow>('employments'), (row) => row.user_id),
    users: openTable(collections.open<UserRow>('users'), (row) => row.email),
    companies: openTable(collections.open<CompanyRow>('companies')),
    customFields: openTable(collections.open<CustomFieldRow>('custom-fields'), (row) => row.entity),
    taskTemplates: openTable(collections.open<TaskTemplateRow>('task-templates')),
    webHooks: openTable(collections.open<WebHookRow>('web-hooks'), (row) => `${row.target} ${row.event}`),
  };
}
