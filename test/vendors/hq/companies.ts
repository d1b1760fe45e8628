import type { Hq } from './hq.ts';
import type { CompanyRow } from './project-records.ts';
import { found } from './refusal.ts';
import { stampTracked, touched } from './stamps.ts';

export type CompanyForm = Pick<CompanyRow, 'name'>;

/** Only people can here. */
export function createCompany(hq: Hq, { name }: CompanyForm): CompanyRow {
  return hq.companies.put({ ...stampTracked(hq, 'person'), name });
}

export function updateCompany(hq: Hq, id: number, changes: Partial<CompanyForm>): CompanyRow {
  return hq.companies.put({ ...found(hq.companies.get(id)), ...changes, ...touched(hq, 'person') });
}
