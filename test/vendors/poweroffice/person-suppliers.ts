import type { Company, PowerOffice } from './company.ts';
import type { SupplierRow } from './records.ts';

export interface NewSupplier {
  name: string;
  /** The next free one when absent. */
  number?: number;
  organizationNumber?: string | null;
  emailAddress?: string | null;
}

export function createSupplier(office: PowerOffice, company: Company, supplier: NewSupplier): SupplierRow {
  const numbers = company.suppliers.all().map((each) => each.Number);
  const number = supplier.number ?? Math.max(20_000, ...numbers) + 1;
  if (numbers.includes(number)) throw new Error(`supplier ${number} exists`);
  const now = office.stamps.instant();
  return company.suppliers.put({
    Id: office.stamps.id(),
    Number: number,
    Name: supplier.name,
    OrganizationNumber: supplier.organizationNumber ?? null,
    EmailAddress: supplier.emailAddress ?? null,
    MailAddress: null,
    ExternalImportReference: null,
    ExternalNumber: null,
    SubledgerAccountId: office.stamps.id(),
    SupplierCreatedDateTimeOffset: now,
    LastChangedDateTimeOffset: now,
  });
}
