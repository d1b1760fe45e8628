import type { SourceRecord } from '../../../shared/direction.ts';
import type { MomentCustomer, MomentInvoice, MomentProject } from '../../../shared/vendors/moment/records.ts';
import type { FieldName } from '../compared-fields.ts';
import { sourceFields } from '../compared-fields.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { statusOf } from './project-status.ts';

/** An invoice, customer or project as Moment has it. */
export async function showRecord(
  entity: string,
  id: string,
  run: MomentPowerOfficeRun,
): Promise<SourceRecord | undefined> {
  const { moment, settings } = run;
  if (entity === 'customer') {
    const customer = await moment.customer(Number(id));
    return customer && { fields: sourceFields(customerValues(customer)) };
  }
  if (entity === 'project') {
    const project = await moment.project(Number(id));
    return (
      project && { fields: sourceFields(projectValues(project, statusOf(project.projectState, settings))) }
    );
  }
  const invoice = await moment.invoice(Number(id));
  return invoice && showInvoice(invoice, await moment.customer(invoice.customerId));
}

type Values = Readonly<Partial<Record<FieldName, string | null>>>;

function showInvoice(invoice: MomentInvoice, customer: MomentCustomer | undefined): SourceRecord {
  const { invoiceNumber, issueDate, dueDate, customerNumber, currencyCode } = invoice;
  const fields = sourceFields({
    number: invoiceNumber === null ? null : String(invoiceNumber),
    date: issueDate,
    dueDate,
    customer: customer?.name ?? customerNumber,
    total: invoice.totalSumIncludingTaxAfterRounding.toFixed(2),
    currency: currencyCode,
  });
  return invoice.invoiceType === 'CREDIT_NOTE' ? { kind: 'creditNote', fields } : { fields };
}

function customerValues(customer: MomentCustomer): Values {
  const { addressLine1, addressLine2, addressLine3, postalCode, postalPlace, countryCode } =
    customer.address ?? {};
  const place = [postalCode, postalPlace].filter(Boolean).join(' ');
  const lines = [addressLine1, addressLine2, addressLine3, place, countryCode];
  return {
    number: customer.customerNumber,
    name: customer.name,
    organizationNumber: customer.companyRegistrationNumber,
    email: customer.email,
    invoiceEmail: customer.invoiceEmail,
    address: lines.filter(Boolean).join(', '),
  };
}

function projectValues(project: MomentProject, status: string): Values {
  return {
    number: project.projectNumber,
    name: project.name,
    customer: project.customerNumber,
    department: project.department?.name ?? project.department?.departmentNumber ?? null,
    owner: project.ownerEmail,
    status,
  };
}
