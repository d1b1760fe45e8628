import { auditV2, blank } from './audit-fields.ts';
import { enumV2 } from './enum-v2.ts';
import type { Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import { fieldsOfProject } from './project-fields.ts';
import { type FieldDefinitionRow, fieldTypes, type ProjectRow } from './project-records.ts';
import { projectStatusOf } from './project-statuses.ts';

/** Documented as never null, but an internal project has no company. */
export const projectFieldsV2: Fields<ProjectRow> = {
  name: ({ name }) => name,
  startDate: ({ startDate }) => startDate,
  companyId: ({ companyId }) => companyId,
  ...auditV2,
  number: ({ number }) => number,
  status: ({ projectStatusId }) => projectStatusOf(projectStatusId).name,
  ...blank('initialContactDate'),
  plannedFinishDate: ({ endDate }) => endDate,
  ...blank('actualFinishDate'),
  aworkSyncId: ({ aworkSyncId }) => aworkSyncId,
  projectStatusId: ({ projectStatusId }) => projectStatusId,
  ...blank('projectTemplateId'),
  internalContactPersonId: ({ responsibleUserId }) => responsibleUserId,
  ...blank('financesCostCenterId'),
};

export function fieldTypeV2({ tenant }: Hq, { type }: FieldDefinitionRow): string | number {
  return enumV2(tenant, fieldTypes, type);
}

/** Inline in every project, also those without a value (guessed). */
export function customFieldsV2(hq: Hq, projectId: number): object[] {
  return fieldsOfProject(hq, projectId).map(({ definition, value }) => ({
    name: definition.name,
    type: fieldTypeV2(hq, definition),
    value,
    filterName: null,
  }));
}
