import type { ClientOptions } from '../../../../shared/http/client-options.ts';
import { momentAccess } from '../../../../shared/vendors/moment/access.ts';
import { createMomentClient, type MomentClient } from '../../../../shared/vendors/moment/client.ts';
import { createMomentSimulator } from '../../../vendors/moment/simulator.ts';
import { travel } from '../journey.ts';
import { standingWorld } from '../standing-world.ts';

const code = 'acme';
const PDF = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');

/** Every call our client makes, over a company that holds something of everything. */
export function momentJourney(world = standingWorld()) {
  const simulator = createMomentSimulator(world);
  const seeded = seed(simulator.person);
  return travel({
    simulator,
    connect,
    async walk(client) {
      await client.checkKey();
      await client.mayRead('invoices');
      await invoices(client, seeded.invoice);
      await masters(client, seeded);
      await expenses(client, seeded.project);
    },
  });
}

type Seeded = ReturnType<typeof seed>;

function connect(origin: string, options: ClientOptions): MomentClient {
  const access = { baseUrl: `${origin}/api/1.0`, companyCode: code, apiKey: 'moment-key' };
  return createMomentClient(momentAccess.parse(access), options);
}

function seed(person: ReturnType<typeof createMomentSimulator>['person']) {
  const customer = person.createCustomer(code, { customerNumber: '10001', name: 'Fjord Design AS' });
  const project = person.createProject(code, {
    ...{ projectNumber: '6110', name: 'Nettside', customerId: customer.id },
    department: { departmentNumber: '10', name: 'Konsulent' },
  });
  const invoiceLines = [{ itemName: 'Utvikling', quantity: 10, unitPrice: 1000, accountNumber: '3000' }];
  const references = { customerId: customer.id, projectId: project.id };
  const { id } = person.createDraftInvoice(code, { ...references, invoiceLines });
  const invoice = person.finalizeInvoice(code, id);
  return { customer: customer.id, project: project.id, invoice: invoice.id };
}

async function invoices(client: MomentClient, invoice: number) {
  await client.invoice(invoice);
  await client.invoicePdf(invoice);
  await client.setExportStatus(invoice, 'TRANSFERRED');
  await Array.fromAsync(client.invoices());
  await Array.fromAsync(client.billedInvoices({}));
}

async function masters(client: MomentClient, { customer, project }: Seeded) {
  await client.customer(customer);
  await client.customerByNumber('10001');
  await Array.fromAsync(client.customers());
  await Array.fromAsync(client.customersInFull());
  await client.project(project);
  await client.projectByNumber('6110');
  await Array.fromAsync(client.projects());
  await Array.fromAsync(client.projectsInFull());
}

async function expenses(client: MomentClient, project: number) {
  const { id } = await client.createProjectExpense({
    ...{ externalId: 'pogo:1', projectNumber: '6110', description: 'Lisens', amountIncludingVat: 1250 },
    ...{ currencyCode: 'NOK', supplierName: 'Leverandør AS', invoiceDate: '2026-03-02', billable: true },
  });
  await client.attach(id, { fileName: 'bilag.pdf', contentType: 'application/pdf', content: PDF });
  await client.expense(id);
  await client.projectExpenseByExternalId('pogo:1');
  await Array.fromAsync(client.expenses());
  await client.expensesOfProject('6110');
  await client.markExpense(id, 'pogo:2');
  await client.priceModels(project);
}
