import type { CustomerFields } from '../../../shared/vendors/poweroffice/contact-calls.ts';
import type { ProjectFields } from '../../../shared/vendors/poweroffice/project-calls.ts';
import type { PowerOfficeCustomer, PowerOfficeProject } from '../../../shared/vendors/poweroffice/records.ts';
import type { Field, FieldName } from '../compared-fields.ts';
import type { ProjectPlace } from './project-fields.ts';

const names: Readonly<Record<string, FieldName>> = {
  Name: 'name',
  OrganizationNumber: 'organizationNumber',
  EmailAddress: 'email',
  InvoiceEmailAddress: 'invoiceEmail',
  MailAddress: 'address',
  CustomerId: 'customer',
  DepartmentId: 'department',
  ProjectManagerEmployeeId: 'owner',
  ProjectStatus: 'status',
  IsActive: 'active',
};

/** What people call these fields of PowerOffice. */
export function fieldNames(fields: readonly string[]): FieldName[] {
  return fields.flatMap((field) => names[field] ?? []);
}

/** What Moment says of a customer, beside what PowerOffice holds. What Moment leaves empty is not compared. */
export function customerFields(wanted: CustomerFields, held: PowerOfficeCustomer): Field[] {
  const { Name, OrganizationNumber, EmailAddress, InvoiceEmailAddress, MailAddress } = wanted;
  const texts = { Name, OrganizationNumber, EmailAddress, InvoiceEmailAddress };
  const said = Object.entries(texts).filter(([, value]) => value !== undefined);
  const fields = said.flatMap(([field, value]) => fieldOf(field, value, valueOf(held, field)));
  const [is, should] = [held.MailAddress, MailAddress].map((address) => address && addressText(address));
  return [
    ...fields,
    ...(MailAddress ? [{ name: 'address', wanted: should ?? null, held: is ?? null } as const] : []),
  ];
}

/** The same of a project; records that it names are shown as people know them. */
export function projectFields(
  wanted: ProjectFields,
  held: PowerOfficeProject,
  { reference, employees }: Pick<ProjectPlace, 'reference' | 'employees'>,
): Field[] {
  const shown: Readonly<Record<string, (id: unknown) => unknown>> = {
    DepartmentId: (id) => reference.departments.find(({ Id }) => Id === id)?.Code ?? id,
    ProjectManagerEmployeeId: (id) => employees.find(({ Id }) => Id === id)?.EmailAddress ?? id,
  };
  return Object.entries(wanted).flatMap(([field, value]) => {
    const show = shown[field] ?? ((each: unknown) => each);
    return fieldOf(field, show(value), show(valueOf(held, field)));
  });
}

function fieldOf(field: string, wanted: unknown, held: unknown): Field[] {
  const name = names[field];
  return name === undefined ? [] : [{ name, wanted: textOf(wanted), held: textOf(held) }];
}

function valueOf(record: object, field: string): unknown {
  return Object.entries(record).find(([name]) => name === field)?.[1];
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Norway where no country is said. */
function addressText(address: {
  AddressLine1?: string | null;
  AddressLine2?: string | null;
  ZipCode: string | null;
  City: string | null;
  CountryCode?: string | null;
}): string {
  const { AddressLine1, AddressLine2, ZipCode, City, CountryCode } = address;
  const place = [ZipCode, City].filter(Boolean).join(' ');
  return [AddressLine1, AddressLine2, place, CountryCode ?? 'NO'].filter(Boolean).join(', ');
}
