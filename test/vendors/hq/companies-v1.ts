import { auditV1, blank } from './audit-fields.ts';
import type { Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import { createEntityV1, listV1, singleV1 } from './list-v1.ts';
import type { CompanyRow } from './project-records.ts';
import { found } from './refusal.ts';
import type { Routes } from './routes.ts';

export const companyFieldsV1: Fields<CompanyRow> = {
  Name: ({ name }) => name,
  ...blank('IndustrialSector', 'Description', 'IBAN', 'BIC', 'DebitorNumber', 'CreditorNumber', 'TaxId'),
  ...blank('DefaultDeliveryConditionId', 'DefaultPaymentConditionId'),
  ...auditV1,
};

export function addCompanyRoutesV1(routes: Routes, hq: Hq): void {
  const companies = createEntityV1(companyFieldsV1);
  routes.add('GET', '/v1/Companies', (call) => listV1(call, hq.companies.all(), companies));
  routes.add('GET', '/v1/Companies({id})', (call) =>
    singleV1(call, found(hq.companies.get(call.id('id'))), companies),
  );
}
