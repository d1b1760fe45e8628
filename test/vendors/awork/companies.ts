import * as z from 'zod';
import { type Actor, may } from './actor.ts';
import type { Awork } from './awork.ts';
import { changesBetween } from './changes.ts';
import { optionalText, requiredName } from './form-fields.ts';
import { jsonResponse, noContent } from './json.ts';
import { listResponse } from './paging.ts';
import { replaceProject } from './project-changes.ts';
import type { CompanyRow } from './records.ts';
import { refreshProjects } from './refresh.ts';
import { found, missingPermission, referenced } from './refusal.ts';
import type { Routes } from './routes.ts';

const companyForm = z.strictObject({
  name: requiredName,
  description: optionalText(25_000),
  industry: optionalText(1000),
});
export type CompanyForm = z.infer<typeof companyForm>;

const companyDeleteForm = z.strictObject({
  deleteOperation: z.enum(['delete-only-company', 'move']).default('delete-only-company'),
  moveToCompany: z.guid().nullish(),
});

export function addCompanyRoutes(routes: Routes, awork: Awork): void {
  const { companies } = awork.store;
  const present = (company: CompanyRow) => presentCompany(awork, company);
  routes.add('GET', '/companies', (call) => listResponse(awork, call, companies.all(), present));
  routes.add('POST', '/companies', (call) =>
    jsonResponse(present(createCompany(awork, call.actor, call.body(companyForm)))),
  );
  routes.add('GET', '/companies/:companyId', (call) =>
    jsonResponse(present(found(companies.get(call.param('companyId')), 'company'))),
  );
  routes.add('PUT', '/companies/:companyId', (call) => {
    const before = found(companies.get(call.param('companyId')), 'company');
    return jsonResponse(present(updateCompany(awork, call.actor, before.id, call.body(companyForm))));
  });
  routes.add('POST', '/companies/:companyId/delete', (call) => {
    const company = found(companies.get(call.param('companyId')), 'company');
    deleteCompany(awork, call.actor, company.id, call.body(companyDeleteForm).moveToCompany ?? null);
    return noContent();
  });
}

/** Names need not be unique: nothing in the documents says so (guessed). */
export function createCompany(awork: Awork, actor: Actor, form: CompanyForm): CompanyRow {
  requireAdmin(actor);
  const stamps = awork.stamps.created(actor.userId);
  const company = awork.store.companies.put({ ...stamps, ...form, isExternal: false });
  awork.hooks.announce({ ...companyHappening(awork, actor, company), event: 'company_added' });
  return company;
}

export function updateCompany(
  awork: Awork,
  actor: Actor,
  id: string,
  form: Partial<CompanyForm>,
): CompanyRow {
  requireAdmin(actor);
  const before = referenced(awork.store.companies.get(id), 'companyId');
  const company = awork.store.companies.put({ ...before, ...form, ...awork.stamps.touched(actor.userId) });
  const changes = changesBetween(before, company);
  awork.hooks.announce({ ...companyHappening(awork, actor, company), event: 'company_updated', changes });
  refreshProjects(awork, actor, awork.store.projects.where('companyId', id));
  return company;
}

export function deleteCompany(awork: Awork, actor: Actor, id: string, moveTo: string | null): void {
  requireAdmin(actor);
  const company = referenced(awork.store.companies.get(id), 'companyId');
  if (moveTo) referenced(awork.store.companies.get(moveTo), 'moveToCompany');
  const projects = awork.store.projects.where('companyId', id);
  for (const project of projects) replaceProject(awork, actor, project, { companyId: moveTo });
  awork.store.companies.remove(id);
  awork.hooks.announce({ ...companyHappening(awork, actor, company), event: 'company_deleted' });
}

export function presentCompany({ store }: Awork, company: CompanyRow): object {
  const projects = store.projects.where('companyId', company.id);
  const inProgress = projects.filter(
    (project) => store.projectStatuses.get(project.projectStatusId)?.type === 'progress',
  );
  return {
    ...company,
    hasImage: false,
    companyContactInfos: [],
    tags: [],
    projectsCount: projects.length,
    projectsInProgressCount: inProgress.length,
  };
}

function companyHappening(awork: Awork, actor: Actor, company: CompanyRow) {
  const entity = () => presentCompany(awork, company);
  return { entityType: 'company' as const, entityId: company.id, entity, actor };
}

function requireAdmin(actor: Actor): void {
  if (!may(actor, 'company-master-data:write'))
    throw missingPermission('company-master-data:write is required.');
}
