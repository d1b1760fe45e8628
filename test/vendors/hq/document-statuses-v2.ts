import { auditV2, blank } from './audit-fields.ts';
import { documentStatuses, type DocumentStatusRow, documentStatusTypes } from './document-statuses.ts';
import { enumV2 } from './enum-v2.ts';
import type { Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import { listV2, plainV2, singleV2 } from './list-v2.ts';
import { found } from './refusal.ts';
import type { Routes } from './routes.ts';

export function documentStatusFieldsV2({ tenant }: Hq): Fields<DocumentStatusRow> {
  return {
    ...auditV2,
    name: ({ name }) => name,
    documentType: () => enumV2(tenant, ['Quotation'], 'Quotation'),
    ...blank('financeOwnCompanyId'),
    documentStatusType: ({ type }) => enumV2(tenant, documentStatusTypes, type),
    order: ({ order }) => order,
  };
}

export function addDocumentStatusRoutesV2(routes: Routes, hq: Hq): void {
  const statuses = plainV2(documentStatusFieldsV2(hq));
  routes.add('GET', '/v2/DocumentStatus', (call) => listV2(hq, call, [...documentStatuses], statuses));
  routes.add('GET', '/v2/DocumentStatus/{id}', (call) => {
    const status = documentStatuses.find(({ id }) => id === call.id('id'));
    return singleV2(hq, call, found(status), statuses);
  });
}
