import type { Company, PowerOffice } from './company.ts';
import { customerPatchForm, customerPostForm } from './customer-form.ts';
import { createCustomer, deleteCustomer, updateCustomer } from './customers.ts';
import { equalText, ignored, numberRanges, stampAfter } from './filters.ts';
import { listResponse } from './list.ts';
import { pickShape } from './pick-shape.ts';
import { reads } from './privileges.ts';
import type { CustomerRow } from './records.ts';
import { notFound } from './refusal.ts';
import { type Call, readForm, type Routes } from './routes.ts';
import { unused } from './unused-fields.ts';

export function addCustomerRoutes(routes: Routes, office: PowerOffice): void {
  routes.add('GET', '/Customers', reads('Customer'), (call) =>
    listResponse(call, {
      rows: call.company.customers.replica().all(),
      filters: customerFilters,
      present: (customer) => presentCustomer(call.company, customer),
    }),
  );
  routes.add('POST', '/Customers', ['Customer_Full'], async (call) => {
    const customer = createCustomer(office, call.company, await call.body(customerPostForm, 'Customer'));
    return Response.json(presentCustomer(call.company, customer), { status: 201 });
  });
  routes.add('GET', '/Customers/{id}', reads('Customer'), (call) => {
    const id = call.numberParam('id');
    const customer = call.company.customers.replica().get(id);
    if (!customer) throw notFound('Customer', id);
    return Response.json(presentCustomer(call.company, customer));
  });
  routes.add('PATCH', '/Customers/{id}', ['Customer_Full'], async (call) => {
    const patched = await call.patched(pickShape(customerPatchForm, findCustomer(call)), 'Customer');
    const fields = readForm(customerPatchForm, patched, 'Customer');
    const customer = updateCustomer(office, call.company, findCustomer(call), fields);
    return Response.json(presentCustomer(call.company, customer));
  });
  routes.add('DELETE', '/Customers/{id}', ['Customer_Full'], (call) => {
    deleteCustomer(call.company, findCustomer(call));
    return new Response(null, { status: 200 });
  });
}

const customerFilters = {
  contactGroupIds: ignored<CustomerRow>(),
  customerCreatedDateTimeOffsetGreaterThan: stampAfter<CustomerRow>(
    (row) => row.CustomerCreatedDateTimeOffset,
  ),
  customerNos: numberRanges<CustomerRow>((row) => row.Number),
  externalImportReference: equalText<CustomerRow>((row) => row.ExternalImportReference),
  externalNos: numberRanges<CustomerRow>((row) => row.ExternalNumber),
  lastChangedDateTimeOffsetGreaterThan: stampAfter<CustomerRow>((row) => row.LastChangedDateTimeOffset),
};

function findCustomer(call: Call): CustomerRow {
  const id = call.numberParam('id');
  const customer = call.company.customers.get(id);
  if (!customer) throw notFound('Customer', id);
  return customer;
}

/** Addresses have an id of their own; that the customer's stamp is theirs is a simplification. */
function presentAddress({ MailAddress, Id, LastChangedDateTimeOffset }: CustomerRow): object | null {
  return MailAddress && { ...MailAddress, Id, LastChangedDateTimeOffset };
}

function presentCustomer(company: Company, customer: CustomerRow): object {
  return {
    ...unused.customer,
    ...customer,
    MailAddress: presentAddress(customer),
    DepartmentCode: company.departments.get(customer.DepartmentId)?.Code ?? null,
    SalesPersonEmployeeNumber: company.employees.get(customer.SalesPersonEmployeeId)?.Number ?? null,
  };
}
