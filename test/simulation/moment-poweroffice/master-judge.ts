import type { CustomerRow, ProjectRow } from '../../vendors/moment/records.ts';
import { type Firm, inBooks, inMoment } from './firm.ts';
import { lettersOf } from './letters.ts';
import type { EverSaid } from './ever-said.ts';
import { createRemembered } from './remembered.ts';
import { wrongAddress } from './address-judge.ts';
import {
  customerComplaints,
  isRefusedByPowerOffice,
  organizationNumberOf,
  projectTrouble,
} from './master-complaints.ts';

type Customer = ReturnType<typeof inBooks>['customers'][number];

/** Customers and projects that PowerOffice can have are there once, and as Moment has them now (I3, I4). */
export function staleMasterData(firm: Firm, said: EverSaid): string[] {
  const { customers, projects } = inMoment(firm);
  return [
    ...customers.flatMap((row) => staleCustomer(row, firm, said)),
    ...projects.flatMap((row) => staleProject(row, firm)),
  ];
}

function staleCustomer(row: CustomerRow, firm: Firm, said: EverSaid): string[] {
  if (customerComplaints(row).length > 0 || isRefusedByPowerOffice(row)) return [];
  const name = `customer ${row.customerNumber}`;
  const held = inBooks(firm).customers.filter((each) => String(each.Number) === row.customerNumber);
  const [customer] = held;
  if (!customer || held.length > 1) return [`${name} is in PowerOffice ${held.length} times`];
  const { Name, OrganizationNumber, EmailAddress, InvoiceEmailAddress, MailAddress } = customer;
  const kept = createRemembered('customer', row.id, firm);
  const wanted = {
    Name: row.name.trim(),
    OrganizationNumber:
      organizationNumberOf(row) || said.kept(row.id, 'OrganizationNumber', OrganizationNumber),
    EmailAddress: row.email ?? said.kept(row.id, 'EmailAddress', EmailAddress),
    InvoiceEmailAddress: row.invoiceEmail ?? said.kept(row.id, 'InvoiceEmailAddress', InvoiceEmailAddress),
    InvoiceDeliveryType: deliveryOf(customer, firm),
  };
  const { InvoiceDeliveryType } = customer;
  const is = { Name, OrganizationNumber, EmailAddress, InvoiceEmailAddress, InvoiceDeliveryType };
  return [...differing(name, is, wanted), ...wrongAddress(row, MailAddress, kept)];
}

/** Whom we created is printed, as Moment delivers the invoices. */
function deliveryOf({ ExternalImportReference, InvoiceDeliveryType }: Customer, { settings }: Firm) {
  if (ExternalImportReference === null) return InvoiceDeliveryType;
  return settings.newCustomerDelivery === 'Print' ? 'Print' : null;
}

/** States as the settings translate them, else as everybody would. */
const statuses: Readonly<Record<string, string>> = {
  inprogress: 'Active',
  potential: 'Tentative',
  onhold: 'Tentative',
  notstarted: 'NotStarted',
  completed: 'Complete',
  archived: 'Archived',
};

function staleProject(row: ProjectRow, firm: Firm): string[] {
  // What is parked may be old.
  if (projectTrouble(row, firm).wanted !== undefined && lettersOf('project', row.id, firm).length > 0)
    return [];
  const name = `project ${row.projectNumber}`;
  const { projects, employees } = inBooks(firm);
  const held = projects.filter(({ Code }) => Code === row.projectNumber);
  const [project] = held;
  if (!project || held.length > 1) return [`${name} is in PowerOffice ${held.length} times`];
  const customer = inMoment(firm).customers.find(({ id }) => id === row.customerId);
  const owner = employees.find(({ EmailAddress }) => EmailAddress === row.ownerEmail?.toLowerCase());
  const { Name, CustomerNo, DepartmentCode, ProjectManagerEmployeeId, ProjectStatus, IsActive } = project;
  const status = statusOf(row.projectState, firm);
  const kept = createRemembered('project', row.id, firm);
  const isKept = (field: 'CustomerId' | 'DepartmentId') => kept(field, project[field]) !== null;
  const wanted = {
    Name: row.name,
    CustomerNo: customer ? Number(customer.customerNumber) : isKept('CustomerId') ? CustomerNo : null,
    DepartmentCode: row.department?.departmentNumber ?? (isKept('DepartmentId') ? DepartmentCode : null),
    ProjectManagerEmployeeId: owner?.Id ?? kept('ProjectManagerEmployeeId', ProjectManagerEmployeeId),
    ...{ ProjectStatus: status, IsActive: status !== 'Archived' },
  };
  const is = { Name, CustomerNo, DepartmentCode, ProjectManagerEmployeeId, ProjectStatus, IsActive };
  return differing(name, is, wanted);
}

function statusOf(state: string, { settings }: Firm): string {
  const plain = (text: string) => text.replace(/\W|_/g, '').toLowerCase();
  const own = Object.entries(settings.projectStates).find(([name]) => plain(name) === plain(state));
  return own?.[1] ?? statuses[plain(state)] ?? 'Active';
}

function differing(name: string, is: object, wanted: object): string[] {
  const [actual, expected] = [JSON.stringify(is), JSON.stringify(wanted)];
  return actual === expected ? [] : [`${name} is ${actual} instead of ${expected}`];
}
