import { type Company, stampNew } from './company.ts';
import { answerOne, type Entity } from './entity.ts';
import { answerList } from './lists.ts';
import type { Moment } from './moment.ts';
import type { Address, CustomerRow, Stamped } from './records.ts';
import { notFound } from './refusal.ts';
import type { Route } from './router.ts';
import { demandRow, saved } from './saving.ts';
import { customerHookBody } from './webhooks.ts';

type CustomerFields = Omit<CustomerRow, keyof Stamped | 'address'> & { address: Partial<Address> };
export type CustomerChanges = Partial<CustomerFields>;
export type NewCustomer = CustomerChanges & Pick<CustomerFields, 'customerNumber' | 'name'>;

const noAddress: Address = {
  addressLine1: null,
  addressLine2: null,
  addressLine3: null,
  postalCode: null,
  postalPlace: null,
  countryCode: 'NO',
};
const blank = { companyRegistrationNumber: null, customerState: 'active', email: null, invoiceEmail: null };

export function createCustomer({ hooks }: Moment, company: Company, given: NewCustomer): CustomerRow {
  demandFreeNumber(company, 0, given.customerNumber);
  const address = { ...noAddress, ...given.address };
  const row: CustomerRow = { ...blank, ...given, address, ...stampNew(company, 'customer') };
  company.customers.put(row);
  hooks.announce(company, 'Customers', () => customerHookBody('CREATE_NEW', row));
  return row;
}

interface CustomerUpdate {
  id: number;
  changes: CustomerChanges;
}

export function updateCustomer(
  moment: Moment,
  company: Company,
  { id, changes }: CustomerUpdate,
): CustomerRow {
  const before = demandRow(company.customers.get(id), 'customer');
  if (changes.customerNumber !== undefined) demandFreeNumber(company, id, changes.customerNumber);
  const row = saved(company, before, { ...changes, address: { ...before.address, ...changes.address } });
  company.customers.put(row);
  moment.hooks.announce(company, 'Customers', () => customerHookBody('UPDATE', row));
  return row;
}

function demandFreeNumber({ customers }: Company, ownId: number, customerNumber: string): void {
  const isTaken = customers.all().some((row) => row.customerNumber === customerNumber && row.id !== ownId);
  if (isTaken) throw new Error(`the customer number ${customerNumber} is taken`);
}

export const customerEntity: Entity<CustomerRow> = {
  show: ({ createdDate: _, ...row }) => ({ ...row }),
  textFilters: ['customerNumber'],
};

export function customerRoutes(moment: Moment): Route[] {
  return [
    {
      methods: ['GET'],
      pattern: '/customers',
      includes: true,
      answer: (call) => answerList(moment, call, call.company.customers.all(), customerEntity),
    },
    {
      methods: ['GET'],
      pattern: '/customers/:id',
      includes: true,
      answer(call) {
        const row = call.company.customers.get(call.id);
        if (!row) throw notFound();
        return answerOne(customerEntity, row, call);
      },
    },
  ];
}
