import { auditV2, blank } from './audit-fields.ts';
import { type Fields, show } from './fields.ts';
import type { Hq } from './hq.ts';
import { listV2, singleV2 } from './list-v2.ts';
import type { CompanyRow } from './project-records.ts';
import { found } from './refusal.ts';
import type { Routes } from './routes.ts';

export const companyFieldsV2: Fields<CompanyRow> = {
  name: ({ name }) => name,
  ...blank('industrialSector', 'description', 'iban', 'bic', 'homepage', 'vatId', 'financesChargeRateId'),
  ...blank('standardDeliveryConditionId', 'standardPaymentConditionId', 'debitorNumber', 'creditorNumber'),
  ...blank('documentDefaultMailEntityId', 'routingId'),
  ...auditV2,
};

const lists = {
  ...{ companyTypes: [], addresses: [], subsystems: [], responsibleUsers: [], contactPersons: [] },
  customFields: [],
};

export function addCompanyRoutesV2(routes: Routes, hq: Hq): void {
  const companies = {
    fields: companyFieldsV2,
    textOf: (company: CompanyRow) => JSON.stringify({ ...show(company, companyFieldsV2), ...lists }),
  };
  routes.add('GET', '/v2/Companies', (call) => listV2(hq, call, hq.companies.all(), companies));
  routes.add('GET', '/v2/Companies/{id}', (call) =>
    singleV2(hq, call, found(hq.companies.get(call.id('id'))), companies),
  );
}
