import type { CustomerRow, ProjectRow } from '../../vendors/moment/records.ts';
import { type Firm, inBooks, inMoment } from './firm.ts';
import { lettersOf } from './letters.ts';
import {
  customerComplaints,
  isRefusedByPowerOffice,
  organizationNumberOf,
  projectTrouble,
} from './master-complaints.ts';

/** Customers and projects that PowerOffice can have are there once, and as Moment has them now (I3, I4). */
export function staleMasterData(firm: Firm): string[] {
  const { customers, projects } = inMoment(firm);
  return [
    ...customers.flatMap((row) => staleCustomer(row, firm)),
    ...projects.flatMap((row) => staleProject(row, firm)),
  ];
}

function staleCustomer(row: CustomerRow, firm: Firm): string[] {
  if (customerComplaints(row).length > 0 || isRefusedByPowerOffice(row)) return [];
  const name = `customer ${row.customerNumber}`;
  const held = inBooks(firm).customers.filter((each) => String(each.Number) === row.customerNumber);
  const [customer] = held;
  if (!customer || held.length > 1) return [`${name} is in PowerOffice ${held.length} times`];
  const { Name, OrganizationNumber, EmailAddress, InvoiceEmailAddress, MailAddress } = customer;
  const wanted = {
    Name: row.name.trim(),
    OrganizationNumber: organizationNumberOf(row) || OrganizationNumber,
    EmailAddress: row.email ?? EmailAddress,
    InvoiceEmailAddress: row.invoiceEmail ?? InvoiceEmailAddress,
    ...addressOf(row, MailAddress),
  };
  const is = { Name, OrganizationNumber, EmailAddress, InvoiceEmailAddress, ...shownAddress(MailAddress) };
  return differing(name, is, wanted);
}

/** What Moment leaves empty stays; without zip code and place there is no address. */
function addressOf({ address }: CustomerRow, held: Address | null) {
  const { postalCode, postalPlace, addressLine1, addressLine2, addressLine3, countryCode } = address;
  if (!postalCode || !postalPlace) return shownAddress(held);
  const rest = [addressLine2, addressLine3].filter(Boolean).join(', ');
  const place = `${postalCode} ${postalPlace} ${(countryCode ?? 'NO').toUpperCase()}`;
  return { address: [addressLine1 ?? '', rest, place].join('|') };
}

type Address = NonNullable<ReturnType<typeof inBooks>['customers'][number]['MailAddress']>;

function shownAddress(held: Address | null) {
  if (!held) return { address: '' };
  const { AddressLine1, AddressLine2, ZipCode, City, CountryCode } = held;
  return { address: [AddressLine1 ?? '', AddressLine2 ?? '', `${ZipCode} ${City} ${CountryCode}`].join('|') };
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
  const wanted = {
    ...{ Name: row.name, CustomerNo: customer ? Number(customer.customerNumber) : CustomerNo },
    DepartmentCode: row.department?.departmentNumber ?? DepartmentCode,
    ProjectManagerEmployeeId: owner?.Id ?? ProjectManagerEmployeeId,
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
