import { findCompany, showCompany } from './companies.ts';
import { showContractsOf } from './contracts.ts';
import { showCustomValues } from './custom-values.ts';
import type { Office } from './office.ts';
import type { ProjectRow } from './records.ts';
import { showTasksOf } from './tasks.ts';
import { showUserName } from './users.ts';

/** The same full record in lists, single answers and webhooks. */
export function showProject(office: Office, row: ProjectRow) {
  const { leader_id, co_leader_id, customer_id, custom_properties, ...shown } = row;
  const customer = findCompany(office, customer_id);
  return {
    ...shown,
    billable: !customer.intern,
    labels: row.tags,
    customer_report_url: null,
    custom_properties: showCustomValues(office, 'Project', custom_properties),
    leader: showUserName(office, leader_id),
    co_leader: showUserName(office, co_leader_id),
    customer: { id: customer.id, name: customer.name },
    deal: null,
    tasks: showTasksOf(office, row),
    contracts: showContractsOf(office, row),
    ...{ project_group: null, billing_contact: null, contact: null, secondary_contact: null },
  };
}

export function showProjectWithCompany(office: Office, row: ProjectRow) {
  return { ...showProject(office, row), customer: showCompany(office, findCompany(office, row.customer_id)) };
}
