import type { Company, PowerOffice } from './company.ts';
import type { ProjectFields, ProjectPost } from './project-form.ts';
import type { ProjectRow } from './records.ts';
import { conflict, invalid, referenced, taken } from './refusal.ts';

export function createProject(office: PowerOffice, company: Company, post: ProjectPost): ProjectRow {
  const parent = parentOf(company, post);
  const ownCode = post.Code ?? nextCode(company);
  checkCode(ownCode);
  const fields = settleFields(company, post, parent);
  const code = parent ? `${parent.Code}.${ownCode}` : ownCode;
  checkProject(company, fields);
  checkUnique(office, company, code, undefined);
  const now = office.stamps.instant();
  return company.projects.put({
    ...fields,
    Code: code,
    Id: office.stamps.id(),
    CreatedDateTimeOffset: now,
    LastChangedDateTimeOffset: now,
  });
}

export function updateProject(
  office: PowerOffice,
  company: Company,
  before: ProjectRow,
  fields: ProjectFields,
): ProjectRow {
  const code = fields.Code ?? before.Code;
  if (code !== before.Code) checkCode(code);
  checkProject(company, fields);
  checkUnique(office, company, code, before.Id);
  const LastChangedDateTimeOffset = office.stamps.instant();
  return company.projects.put({ ...before, ...fields, Code: code, LastChangedDateTimeOffset });
}

export function deleteProject(company: Company, { Id }: ProjectRow): void {
  const isInUse =
    company.projects.all().some(({ ParentProjectId }) => ParentProjectId === Id) ||
    company.transactions.all().some(({ projectId }) => projectId === Id);
  if (isInUse) throw conflict('Project', `Project with id = ${Id} is in use and cannot be deleted.`);
  company.projects.remove(Id);
}

/** Documented: ids win over numbers and codes. That a new project is inactive unless said otherwise is guessed. */
function settleFields(company: Company, post: ProjectPost, parent: ProjectRow | undefined): ProjectFields {
  const { BrandingThemeCode: _b, DeliveryTerm: _d, LocationCode: _l, PaymentTerms: _p, ...rest } = post;
  const { CustomerNo, DepartmentCode, ParentProjectCode: _c, ProjectManagerEmployeeNo, ...fields } = rest;
  const customer = company.customers.all().find(({ Number }) => Number === CustomerNo);
  const department = company.departments.all().find(({ Code }) => Code !== null && Code === DepartmentCode);
  const manager = company.employees.all().find(({ Number }) => Number === ProjectManagerEmployeeNo);
  return {
    ...fields,
    CustomerId: fields.CustomerId ?? byNumber(customer, 'Customer with number', CustomerNo),
    DepartmentId: fields.DepartmentId ?? byNumber(department, 'Department with code', DepartmentCode),
    ProjectManagerEmployeeId:
      fields.ProjectManagerEmployeeId ?? byNumber(manager, 'Employee with number', ProjectManagerEmployeeNo),
    ParentProjectId: parent?.Id ?? null,
    ProjectStatus: fields.ProjectStatus ?? 'Active',
    IsActive: fields.IsActive ?? false,
  };
}

function byNumber(row: { Id: number } | undefined, what: string, given: unknown): number | null {
  return given === null ? null : referenced(row, 'Project', what, given).Id;
}

function parentOf(company: Company, { ParentProjectId, ParentProjectCode }: ProjectPost) {
  if (ParentProjectId !== null) {
    const parent = company.projects.get(ParentProjectId);
    return referenced(parent, 'Project', 'Project with id', ParentProjectId);
  }
  if (ParentProjectCode === null) return undefined;
  const parent = company.projects.all().find(({ Code }) => Code === ParentProjectCode);
  return referenced(parent, 'Project', 'Project with code', ParentProjectCode);
}

/** Documented: the dot is reserved for sub-projects. */
function checkCode(code: string): void {
  if (code === '' || code.includes('.'))
    throw invalid('Project', `Code '${code}' is not valid: '.' is reserved.`);
}

function checkUnique(office: PowerOffice, company: Company, code: string, id: number | undefined): void {
  const isTaken = company.projects.all().some((each) => each.Code === code && each.Id !== id);
  if (isTaken) throw taken(office.settings.current(), 'Project', `Code '${code}' is already in use.`);
}

function checkProject(company: Company, fields: ProjectFields): void {
  const check = (table: { get(id: number | null): unknown }, what: string, id: number | null) => {
    if (id !== null) referenced(table.get(id) ?? undefined, 'Project', `${what} with id`, id);
  };
  check(company.customers, 'Customer', fields.CustomerId);
  check(company.departments, 'Department', fields.DepartmentId);
  check(company.employees, 'Employee', fields.ProjectManagerEmployeeId);
  check(company.projects, 'Project', fields.ParentProjectId);
  const { StartDate, EndDate } = fields;
  if (StartDate && EndDate && EndDate < StartDate) throw invalid('Project', 'EndDate is before StartDate.');
}

function nextCode(company: Company): string {
  const numbers = company.projects.all().map(({ Code }) => (/^\d+$/.test(Code) ? Number(Code) : 0));
  return String(numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1);
}
