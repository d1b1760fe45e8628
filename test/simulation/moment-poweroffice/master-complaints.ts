import { isOrganizationNumber } from '../../vendors/poweroffice/organization-number.ts';
import type { CustomerRow, ProjectRow } from '../../vendors/moment/records.ts';
import type { Complaint } from './complaint.ts';
import { type Books, type Firm, inBooks, inMoment } from './firm.ts';
import { UNFIT_EMAIL } from './master-data.ts';

/** Why PowerOffice cannot have a customer: its series begin at 10000 and end at 19999. */
export function customerComplaints({ customerNumber, ...row }: CustomerRow): Complaint[] {
  const isInSeries = /^1\d{4}$/.test(customerNumber);
  const isNumber = /^\d+$/.test(customerNumber);
  const number = organizationNumberOf(row);
  return [
    ...(isInSeries ? [] : [['customer number', customerNumber, isNumber ? '10000' : 'digits']]),
    ...(isNorwegian(row.address) && number !== '' && !isOrganizationNumber(number)
      ? [['organisation number', row.companyRegistrationNumber ?? '', customerNumber]]
      : []),
  ];
}

/** What our checks do not know, PowerOffice says itself. */
export function isRefusedByPowerOffice({ email, invoiceEmail }: CustomerRow): boolean {
  return email === UNFIT_EMAIL || invoiceEmail === UNFIT_EMAIL;
}

/** One that is in the books already can be invoiced, whatever PowerOffice refuses to change of it. */
export function isKeptOut(row: CustomerRow, firm: Firm): boolean {
  const isThere = inBooks(firm).customers.some(({ Number: number }) => String(number) === row.customerNumber);
  return isRefusedByPowerOffice(row) && !isThere;
}

type Registered = Pick<CustomerRow, 'companyRegistrationNumber' | 'address'>;

/** Norwegian ones without blanks, country and tax mark. */
export function organizationNumberOf({ companyRegistrationNumber, address }: Registered): string {
  const number = companyRegistrationNumber ?? '';
  const plain = number.replace(/^NO|\s|MVA$/g, '');
  return isNorwegian(address) || isOrganizationNumber(plain) ? plain : number;
}

function isNorwegian(address: Pick<CustomerRow['address'], 'countryCode'>): boolean {
  return (address.countryCode ?? 'NO').toUpperCase() === 'NO';
}

export function projectComplaints({ projectNumber, department }: ProjectRow, books: Books): Complaint[] {
  return [
    ...(/[.,]/.test(projectNumber) ? [['project number', projectNumber]] : []),
    ...(department ? departmentComplaints(department.departmentNumber, books) : []),
  ];
}

export function departmentComplaints(code: string, { departments }: Books): Complaint[] {
  return departments.some(({ Code }) => Code === code) ? [] : [['no active department', code]];
}

/** Why a customer or project is parked, if it is. */
export interface MasterTrouble {
  wanted: string | undefined;
  complaints: readonly Complaint[];
  /** Whether it was wrong from its last change on, so that somebody must have noticed. */
  isOwn: boolean;
}

export function customerTrouble(row: CustomerRow): MasterTrouble {
  const complaints = customerComplaints(row);
  const isRefused = complaints.length > 0 || isRefusedByPowerOffice(row);
  const wanted = isRefused ? 'customer-refused' : undefined;
  return { wanted, complaints, isOwn: wanted !== undefined };
}

/** A project goes together with its customer. */
export function projectTrouble(row: ProjectRow, firm: Firm): MasterTrouble {
  const customer = inMoment(firm).customers.find(({ id }) => id === row.customerId);
  const own = projectComplaints(row, inBooks(firm));
  const complaints = [...own, ...(customer ? customerComplaints(customer) : [])];
  const isRefused = complaints.length > 0 || (customer !== undefined && isKeptOut(customer, firm));
  return { wanted: isRefused ? 'project-refused' : undefined, complaints, isOwn: own.length > 0 };
}
