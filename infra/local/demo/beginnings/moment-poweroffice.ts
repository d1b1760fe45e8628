import type { Simulators } from '../../simulators.ts';
import { daysFromToday } from './days.ts';

/** An invoice, an expense that somebody entered in Moment, and rent that only the books know. */
export function beginMomentPowerOffice(
  { moment, poweroffice }: Pick<Simulators, 'moment' | 'poweroffice'>,
  companyCode: string,
  clientKey: string,
): void {
  const { customers = [], projects = [] } = moment.state().companies[companyCode] ?? {};
  const [customer] = customers;
  const [project] = projects;
  const [supplier] = poweroffice.state().clients[clientKey]?.suppliers ?? [];
  if (!customer || !project || !supplier) return;
  const line = {
    itemName: 'Konsept',
    quantity: 8,
    unitType: 'HOURS',
    unitPrice: 1000,
    accountNumber: '3000',
  };
  const { id } = moment.person.createDraftInvoice(companyCode, {
    ...{ customerId: customer.id, projectId: project.id, description: 'Konsept' },
    invoiceLines: [line],
  });
  moment.person.finalizeInvoice(companyCode, id);
  const travel = { description: 'Reise', supplierName: 'Vy', amountIncludingVat: 498 };
  const { projectNumber } = project;
  moment.person.enterExpense(companyCode, { ...travel, projectNumber, invoiceDate: daysFromToday(-4) });
  poweroffice.person.postIncomingInvoice(clientKey, {
    ...{ supplierNo: supplier.Number, invoiceNo: '60001', withPdf: true },
    lines: [{ accountNo: 6550, amount: 800, vatCode: '1', description: 'Rekvisita' }],
  });
}
