import { auditV1 } from './audit-fields.ts';
import type { Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import { createEntityV1, listV1, singleV1 } from './list-v1.ts';
import { projectStatuses, type ProjectStatusRow } from './project-statuses.ts';
import { found } from './refusal.ts';
import type { Routes } from './routes.ts';

export const projectStatusFieldsV1: Fields<ProjectStatusRow> = {
  Name: ({ name }) => name,
  IsInProgress: ({ isInProgress }) => isInProgress,
  ...auditV1,
};

export function addProjectStatusRoutesV1(routes: Routes, _hq: Hq): void {
  const statuses = createEntityV1(projectStatusFieldsV1);
  routes.add('GET', '/v1/ProjectStatuses', (call) => listV1(call, [...projectStatuses], statuses));
  routes.add('GET', '/v1/ProjectStatuses({id})', (call) => {
    const status = projectStatuses.find(({ id }) => id === call.id('id'));
    return singleV1(call, found(status), statuses);
  });
}
