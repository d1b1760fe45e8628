import { auditV2 } from './audit-fields.ts';
import type { Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import { listV2, plainV2, singleV2 } from './list-v2.ts';
import { projectStatuses, type ProjectStatusRow } from './project-statuses.ts';
import { found } from './refusal.ts';
import type { Routes } from './routes.ts';

const fields: Fields<ProjectStatusRow> = {
  name: ({ name }) => name,
  ...auditV2,
  inProgress: ({ isInProgress }) => isInProgress,
};

export function addProjectStatusRoutesV2(routes: Routes, hq: Hq): void {
  const statuses = plainV2(fields);
  routes.add('GET', '/v2/ProjectStatus', (call) => listV2(hq, call, [...projectStatuses], statuses));
  routes.add('GET', '/v2/ProjectStatus/{id}', (call) => {
    const status = projectStatuses.find(({ id }) => id === call.id('id'));
    return singleV2(hq, call, found(status), statuses);
  });
}
