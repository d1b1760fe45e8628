import { auditV1, blank } from './audit-fields.ts';
import { companyFieldsV1 } from './companies-v1.ts';
import { fieldOfProjectV1, shownFields } from './custom-fields-v1.ts';
import type { Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import { createEntityV1, listV1, singleV1 } from './list-v1.ts';
import { memberFieldsV1 } from './members-v1.ts';
import type { ProjectRow } from './project-records.ts';
import { projectStatusFieldsV1 } from './project-statuses-v1.ts';
import { projectStatusOf } from './project-statuses.ts';
import { found } from './refusal.ts';
import { relatedMany, relatedOne } from './relation.ts';
import { reportingFieldsV1 } from './reportings-v1.ts';
import type { Routes } from './routes.ts';

export const projectFieldsV1: Fields<ProjectRow> = {
  Number: ({ number }) => number,
  Name: ({ name }) => name,
  Status: ({ projectStatusId }) => projectStatusOf(projectStatusId).name,
  ...blank('PlannedStartDate', 'PlannedEndDate'),
  StartDate: ({ startDate }) => startDate,
  EndDate: ({ endDate }) => endDate,
  AworkSyncId: ({ aworkSyncId }) => aworkSyncId,
  ...blank('ProjectTemplateId', 'LeadId', 'InvoiceAddressId', 'DeliveryAddressId'),
  ProjectStatusId: ({ projectStatusId }) => projectStatusId,
  CompanyId: ({ companyId }) => companyId,
  ResponsibleUserId: ({ responsibleUserId }) => responsibleUserId,
  ...auditV1,
};

export function addProjectRoutesV1(routes: Routes, hq: Hq): void {
  const company = ({ companyId }: ProjectRow) =>
    companyId === null ? undefined : hq.companies.get(companyId);
  const status = ({ projectStatusId }: ProjectRow) => projectStatusOf(projectStatusId);
  const projects = createEntityV1(projectFieldsV1, {
    CustomFields: relatedMany(({ id }) => shownFields(hq, id), fieldOfProjectV1),
    Company: relatedOne(company, companyFieldsV1),
    ProjectStatus: relatedOne(status, projectStatusFieldsV1),
    Members: relatedMany(({ id }) => hq.members.having(id), memberFieldsV1),
    Reportings: relatedMany(({ id }) => hq.reportings.having(id), reportingFieldsV1),
  });
  routes.add('GET', '/v1/Projects', (call) => listV1(call, hq.projects.all(), projects));
  routes.add('GET', '/v1/Projects({id})', (call) =>
    singleV1(call, found(hq.projects.get(call.id('id'))), projects),
  );
}
