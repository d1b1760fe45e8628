import * as z from 'zod';
import type { Company, PowerOffice } from './company.ts';
import {
  codes,
  containsText,
  equalText,
  type Filter,
  flag,
  ignored,
  numberRanges,
  stampAfter,
} from './filters.ts';
import { optionalFlag, optionalInteger, optionalText } from './form-fields.ts';
import { listResponse } from './list.ts';
import { reads } from './privileges.ts';
import type { DepartmentRow, EmployeeRow, SupplierRow } from './records.ts';
import { invalid, notFound, referenced, taken } from './refusal.ts';
import type { Routes } from './routes.ts';
import { unused } from './unused-fields.ts';

export const departmentForm = z.strictObject({
  Code: optionalText(),
  IsActive: optionalFlag,
  ManagerEmployeeId: optionalInteger,
  ManagerEmployeeNo: optionalInteger,
  Name: z.string().min(1),
});

/** Documented: inactive unless said otherwise. */
export function createDepartment(
  office: PowerOffice,
  company: Company,
  { ManagerEmployeeNo, ...fields }: z.output<typeof departmentForm>,
): DepartmentRow {
  if (fields.Code === '') throw invalid('Department', 'Code must not be empty.');
  const isTaken = company.departments.all().some(({ Code }) => Code !== null && Code === fields.Code);
  if (isTaken)
    throw taken(office.settings.current(), 'Department', `Code '${fields.Code}' is already in use.`);
  const manager = company.employees
    .all()
    .find(({ Id, Number }) => Id === fields.ManagerEmployeeId || Number === ManagerEmployeeNo);
  const wanted = fields.ManagerEmployeeId ?? ManagerEmployeeNo;
  if (wanted !== null) referenced(manager, 'Department', 'Employee', wanted);
  const now = office.stamps.instant();
  return company.departments.put({
    ...fields,
    IsActive: fields.IsActive ?? false,
    ManagerEmployeeId: manager?.Id ?? null,
    Id: office.stamps.id(),
    CreatedDateTimeOffset: now,
    LastChangedDateTimeOffset: now,
  });
}

export function addDepartmentRoutes(routes: Routes, office: PowerOffice): void {
  routes.add('GET', '/Departments', reads('Department'), (call) =>
    listResponse(call, {
      rows: call.company.departments.replica().all(),
      filters: departmentFilters(call.company),
      present: (department) => presentDepartment(call.company, department),
    }),
  );
  routes.add('POST', '/Departments', ['Department_Full'], async (call) => {
    const form = await call.body(departmentForm, 'Department');
    const department = createDepartment(office, call.company, form);
    return Response.json(presentDepartment(call.company, department), { status: 201 });
  });
  routes.add('GET', '/Departments/{id}', reads('Department'), (call) => {
    const id = call.numberParam('id');
    const department = call.company.departments.replica().get(id);
    if (!department) throw notFound('Department', id);
    return Response.json(presentDepartment(call.company, department));
  });
}

function departmentFilters(company: Company): Record<string, Filter<DepartmentRow>> {
  return {
    codes: codes((row) => row.Code),
    createdDateTimeOffsetGreaterThan: stampAfter((row) => row.CreatedDateTimeOffset),
    createdFromImportJournalId: equalText(() => null),
    isActive: flag((row) => row.IsActive),
    lastChangedDateTimeOffsetGreaterThan: stampAfter((row) => row.LastChangedDateTimeOffset),
    managerEmployeeNo: numberRanges((row) => company.employees.get(row.ManagerEmployeeId)?.Number),
    name: containsText((row) => row.Name),
  };
}

function presentDepartment(company: Company, department: DepartmentRow): object {
  const ManagerEmployeeNo = company.employees.get(department.ManagerEmployeeId)?.Number ?? null;
  return { ...department, CreatedFromImportJournalId: null, ManagerEmployeeNo };
}

const employeeFilters: Record<string, Filter<EmployeeRow>> = {
  contactGroupIds: ignored(),
  employeeCreatedDateTimeOffsetGreaterThan: stampAfter((row) => row.EmployeeCreatedDateTimeOffset),
  employeeNos: numberRanges((row) => row.Number),
  externalImportReference: equalText(() => null),
  externalNos: numberRanges(() => null),
  lastChangedDateTimeOffsetGreaterThan: stampAfter((row) => row.LastChangedDateTimeOffset),
};

const supplierFilters: Record<string, Filter<SupplierRow>> = {
  contactGroupIds: ignored(),
  externalImportReference: equalText((row) => row.ExternalImportReference),
  externalNos: numberRanges((row) => row.ExternalNumber),
  lastChangedDateTimeOffsetGreaterThan: stampAfter((row) => row.LastChangedDateTimeOffset),
  supplierCreatedDateTimeOffsetGreaterThan: stampAfter((row) => row.SupplierCreatedDateTimeOffset),
  supplierNos: numberRanges((row) => row.Number),
};

/** Employees and suppliers are only read here. */
export function addContactRoutes(routes: Routes): void {
  routes.add('GET', '/Employees', reads('Employee'), (call) => {
    const rows = call.company.employees.replica().all();
    return listResponse(call, { rows, filters: employeeFilters, present: presentEmployee });
  });
  routes.add('GET', '/Suppliers', reads('Supplier'), (call) => {
    const rows = call.company.suppliers.replica().all();
    return listResponse(call, { rows, filters: supplierFilters, present: presentSupplier });
  });
  routes.add('GET', '/Suppliers/{id}', reads('Supplier'), (call) => {
    const id = call.numberParam('id');
    const supplier = call.company.suppliers.replica().get(id);
    if (!supplier) throw notFound('Supplier', id);
    return Response.json(presentSupplier(supplier));
  });
}

function presentEmployee(employee: EmployeeRow): object {
  const ContactCreatedDateTimeOffset = employee.EmployeeCreatedDateTimeOffset;
  return { ...unused.employee, ...employee, ContactCreatedDateTimeOffset };
}

function presentSupplier(supplier: SupplierRow): object {
  const ContactCreatedDateTimeOffset = supplier.SupplierCreatedDateTimeOffset;
  const flags = { IsPerson: false, IsActive: true, IsArchived: false };
  return { ...unused.supplier, ...supplier, ...flags, ContactCreatedDateTimeOffset };
}
