import { addCompanyRoutesV1 } from './companies-v1.ts';
import { addCompanyRoutesV2 } from './companies-v2.ts';
import { addCustomFieldRoutesV1 } from './custom-fields-v1.ts';
import { addDeletionRoutesV1 } from './deletions-v1.ts';
import { addDocumentStatusRoutesV2 } from './document-statuses-v2.ts';
import { addDocumentRoutesV2 } from './documents-v2.ts';
import { addFieldDefinitionRoutesV1 } from './field-definitions-v1.ts';
import type { Hq } from './hq.ts';
import { addMemberRoutesV1 } from './members-v1.ts';
import { addProjectStatusRoutesV1 } from './project-statuses-v1.ts';
import { addProjectStatusRoutesV2 } from './project-statuses-v2.ts';
import { addProjectRoutesV1 } from './projects-v1.ts';
import { addProjectRoutesV2 } from './projects-v2.ts';
import { addQuotationRoutesV1 } from './quotations-v1.ts';
import { addReportingRoutesV1 } from './reportings-v1.ts';
import { addReportingRoutesV2 } from './reportings-v2.ts';
import type { Routes } from './routes.ts';
import { addRoutesV1 } from './routes-v1.ts';
import { addRoutesV2 } from './routes-v2.ts';
import { addTaskTypeRoutesV1 } from './task-types-v1.ts';
import { addTaskRoutesV1 } from './tasks-v1.ts';
import { addReportingWritesV1 } from './write-reportings-v1.ts';

const sections: readonly ((routes: Routes, hq: Hq) => void)[] = [
  addRoutesV1,
  addRoutesV2,
  addCompanyRoutesV1,
  addCompanyRoutesV2,
  addProjectStatusRoutesV1,
  addProjectStatusRoutesV2,
  addProjectRoutesV1,
  addProjectRoutesV2,
  addCustomFieldRoutesV1,
  addFieldDefinitionRoutesV1,
  addTaskTypeRoutesV1,
  addTaskRoutesV1,
  addMemberRoutesV1,
  addReportingRoutesV1,
  addReportingWritesV1,
  addReportingRoutesV2,
  addQuotationRoutesV1,
  addDocumentRoutesV2,
  addDocumentStatusRoutesV2,
  addDeletionRoutesV1,
];

export function addRoutes(routes: Routes, hq: Hq): void {
  for (const add of sections) add(routes, hq);
}
