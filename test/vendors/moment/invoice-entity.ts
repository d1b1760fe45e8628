import type { Company } from './company.ts';
import { customerEntity } from './customers.ts';
import type { Entity, Fields } from './entity.ts';
import { projectEntity } from './projects.ts';
import type { InvoiceLineRow, InvoiceRow } from './records.ts';

/** Numbers and VAT codes are those of today, so that an account that was put right shows (guessed). */
export function invoiceEntity(company: Company): Entity<InvoiceRow> {
  const customerOf = (row: InvoiceRow) => company.customers.get(row.customerId);
  const projectOf = (row: InvoiceRow) => company.projects.get(row.projectId ?? 0);
  return {
    show(row) {
      const { createdDate: _created, finalizedDate: _finalized, invoiceLines, ...plain } = row;
      return {
        ...plain,
        customerNumber: customerOf(row)?.customerNumber ?? null,
        projectNumber: projectOf(row)?.projectNumber ?? null,
        invoiceLines: invoiceLines.map((line) => showLine(company, line)),
        attachment: { kind: 'invoicePdf', href: `/invoices/${row.id}/pdf` },
      };
    },
    related(row, name) {
      const [customer, project] = [customerOf(row), projectOf(row)];
      if (name === 'customer' && customer) return customerEntity.show(customer);
      return name === 'project' && project ? projectEntity(company).show(project) : undefined;
    },
    idFilters: ['customerId', 'projectId'],
  };
}

function showLine(company: Company, { accountNumber, ...line }: InvoiceLineRow): Fields {
  const externalVatCode = company.settings().externalVatCodes[accountNumber] ?? null;
  return { ...line, financialAccount: { accountNumber, externalVatCode } };
}
