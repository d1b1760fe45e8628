import type { MomentCustomer } from '../../../shared/vendors/moment/records.ts';
import type { CustomerFields } from '../../../shared/vendors/poweroffice/contact-calls.ts';
import type { PatchChanges } from '../../../shared/vendors/poweroffice/json-patch.ts';
import type { PowerOfficeCustomer } from '../../../shared/vendors/poweroffice/records.ts';
import type { MomentPowerOfficeSettings } from '../settings.ts';
import type { AddressWish } from './customer-address.ts';
import {
  addressChange,
  completeAddress,
  NORWAY,
  partPath,
  partsSaid,
  shown,
  wantedAddress,
} from './customer-address.ts';
import { countryOf } from './customer-problems.ts';
import { importReference } from './invoice-link.ts';
import { isOrganizationNumber, plainOrganizationNumber } from './norwegian-numbers.ts';
import type { Prints, Remembers } from './remembered-fields.ts';
import { heldIn, printsOf } from './remembered-fields.ts';

/** A customer as Moment has it, in the fields of PowerOffice; null where Moment says nothing. */
export interface WantedCustomer {
  number: number;
  texts: {
    Name: string;
    OrganizationNumber: string | null;
    EmailAddress: string | null;
    InvoiceEmailAddress: string | null;
  };
  address: AddressWish | undefined;
  reference: string;
}

export function wantedCustomer(customer: MomentCustomer, companyCode: string): WantedCustomer {
  const organizationNumber = customer.companyRegistrationNumber?.trim() ?? '';
  return {
    number: Number(customer.customerNumber),
    texts: {
      Name: customer.name.trim(),
      OrganizationNumber: organizationNumber === '' ? null : plainNumber(organizationNumber, customer),
      EmailAddress: customer.email?.trim() || null,
      InvoiceEmailAddress: customer.invoiceEmail?.trim() || null,
    },
    address: wantedAddress(customer),
    reference: importReference(companyCode, 'customer', customer.id),
  };
}

/** A customer that PowerOffice does not have yet. Moment delivers the invoices, so that Go need not send them. */
export function newCustomer(
  { number, texts, address, reference }: WantedCustomer,
  { newCustomerDelivery }: Pick<MomentPowerOfficeSettings, 'newCustomerDelivery'>,
): CustomerFields {
  const { Name, OrganizationNumber, EmailAddress, InvoiceEmailAddress } = texts;
  return {
    ...{ Number: number, IsPerson: false, Name },
    ...(OrganizationNumber && { OrganizationNumber }),
    ...(EmailAddress && { EmailAddress }),
    ...(InvoiceEmailAddress && { InvoiceEmailAddress }),
    ...(address && { MailAddress: completeAddress(address) }),
    ...(newCustomerDelivery === 'Print' && { InvoiceDeliveryType: 'Print' }),
    ExternalImportReference: reference,
  };
}

/**
 * Fields that differ in PowerOffice. The number never changes. What Moment leaves empty is emptied there only where it
 * `remembers` that the value came of Moment: bookkeepers add what Moment does not know.
 */
export function customerChanges(
  existing: PowerOfficeCustomer,
  { texts, address }: WantedCustomer,
  remembers: Remembers,
): PatchChanges {
  const changed = Object.entries(texts).filter(([field, value]) => {
    const held = heldIn(existing, field);
    return value === null ? Boolean(held) && remembers(field, held) : value !== held;
  });
  const { MailAddress: held } = existing;
  const MailAddress = addressChange(held, address ?? {}, (part) =>
    remembers(partPath(part), shown(held, part)),
  );
  return { ...Object.fromEntries(changed), ...(MailAddress !== undefined && { MailAddress }) };
}

/** What is remembered of a customer that has in PowerOffice what Moment says. */
export function customerPrints(held: PowerOfficeCustomer, { texts, address }: WantedCustomer): Prints {
  const said = Object.entries(texts).filter(([, value]) => value !== null);
  const fields = said.map(([field]): [string, unknown] => [field, heldIn(held, field)]);
  return printsOf([...fields, ...partsSaid(address ?? {}, held.MailAddress)]);
}

/** A Norwegian number is written as such wherever the customer sits; of others the form is not known. */
function plainNumber(organizationNumber: string, customer: MomentCustomer): string {
  const plain = plainOrganizationNumber(organizationNumber);
  return countryOf(customer) === NORWAY || isOrganizationNumber(plain) ? plain : organizationNumber;
}
