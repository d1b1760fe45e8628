import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';
import type { PowerOfficeCustomer } from '../../../shared/vendors/poweroffice/records.ts';
import { mailAddress } from '../../../shared/vendors/poweroffice/records.ts';
import type { Field, FieldName } from '../compared-fields.ts';
import { addressParts, completeAddress, isWhole, shown } from './customer-address.ts';
import type { CustomerPlan, ProjectPlan } from './plan-master-data.ts';
import type { ProjectPlace } from './project-fields.ts';
import { heldIn } from './remembered-fields.ts';

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

/** What Moment says of a customer, beside what PowerOffice holds. What Moment leaves empty counts where it is to be emptied. */
export function customerFields({ wanted, existing, changes }: CustomerPlan): Field[] | undefined {
  if (!existing) return undefined;
  const texts = Object.entries(wanted.texts).filter(
    ([field, value]) => value !== null || isEmptied(field, changes),
  );
  const fields = texts.flatMap(([field, value]) => fieldOf(field, value, heldIn(existing, field)));
  const isCompared = wanted.address !== undefined || 'MailAddress' in changes;
  return isCompared ? [...fields, addressField({ wanted, existing, changes })] : fields;
}

/** Parts that Moment lacks stay as they are. */
function addressField({ wanted: { address }, existing, changes }: Omit<CustomerPlan, 'id'>): Field {
  const held = existing?.MailAddress ?? null;
  const whole = address && isWhole(address) ? completeAddress(address) : held;
  const wanted = 'MailAddress' in changes ? mailAddress.nullish().parse(changes['MailAddress']) : whole;
  return { name: 'address', wanted: addressText(wanted), held: addressText(held) };
}

/** The same of a project; records that it names are shown as people know them. */
export function projectFields(
  { wanted, existing, changes }: ProjectPlan,
  { reference, employees }: Pick<ProjectPlace, 'reference' | 'employees'>,
): Field[] | undefined {
  if (!existing) return undefined;
  const shownAs: Readonly<Record<string, (id: unknown) => unknown>> = {
    DepartmentId: (id) => reference.departments.find(({ Id }) => Id === id)?.Code ?? id,
    ProjectManagerEmployeeId: (id) => employees.find(({ Id }) => Id === id)?.EmailAddress ?? id,
  };
  const said = Object.entries(wanted).filter(([field, value]) => value != null || isEmptied(field, changes));
  return said.flatMap(([field, value]) => {
    const show = shownAs[field] ?? ((each: unknown) => each);
    return fieldOf(field, show(value), show(heldIn(existing, field)));
  });
}

function isEmptied(field: string, changes: PatchChanges): boolean {
  return new Map<string, unknown>(Object.entries(changes)).get(field) === null;
}

function fieldOf(field: string, wanted: unknown, held: unknown): Field[] {
  const name = names[field];
  return name === undefined ? [] : [{ name, wanted: textOf(wanted), held: textOf(held) }];
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

type Address = PowerOfficeCustomer['MailAddress'] | ReturnType<typeof completeAddress>;

function addressText(address: Address | undefined): string | null {
  if (!address) return null;
  const [line1, line2, zip, city, country] = addressParts.map((part) => shown(address, part));
  return [line1, line2, [zip, city].filter(Boolean).join(' '), country].filter(Boolean).join(', ');
}
