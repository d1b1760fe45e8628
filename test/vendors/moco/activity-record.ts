import { findCompany } from './companies.ts';
import { contractOf } from './contracts.ts';
import type { Office } from './office.ts';
import { findProject } from './projects.ts';
import type { ActivityRow, ProjectRow, TaskRow } from './records.ts';
import { findTask } from './tasks.ts';
import { showUserName } from './users.ts';

export function showActivity(office: Office, row: ActivityRow) {
  const { project_id, task_id, user_id, ...shown } = row;
  const project = findProject(office, project_id);
  const task = findTask(office, task_id);
  const customer = findCompany(office, project.customer_id);
  return {
    ...shown,
    // Guessed: two decimals, so that hours cannot be turned back into seconds.
    hours: Math.round(row.seconds / 36) / 100,
    project: {
      id: project.id,
      identifier: project.identifier,
      name: project.name,
      billable: !customer.intern,
    },
    task: { id: task.id, name: task.name, billable: task.billable },
    customer: { id: customer.id, name: customer.name },
    user: showUserName(office, user_id),
    deal: null,
    hourly_rate: rateOf(office, { project, task, user_id }),
  };
}

interface Booking {
  project: ProjectRow;
  task: TaskRow;
  user_id: number;
}

function rateOf(office: Office, { project, task, user_id }: Booking): number {
  switch (project.billing_variant) {
    case 'project':
      return project.hourly_rate;
    case 'task':
      return task.hourly_rate;
    case 'user':
      return contractOf(office, project.id, user_id)?.hourly_rate ?? 0;
  }
}
