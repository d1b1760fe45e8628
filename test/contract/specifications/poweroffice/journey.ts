import { createCache } from '../../../../shared/cache.ts';
import type { ClientOptions } from '../../../../shared/http/client-options.ts';
import { powerOfficeAccess } from '../../../../shared/vendors/poweroffice/access.ts';
import {
  createPowerOfficeClient,
  type PowerOfficeClient,
} from '../../../../shared/vendors/poweroffice/client.ts';
import type { OutgoingInvoiceBody } from '../../../../shared/vendors/poweroffice/voucher-bodies.ts';
import { createPowerOfficeSimulator } from '../../../vendors/poweroffice/simulator.ts';
import { travel } from '../journey.ts';
import { callsOf } from '../plain-calls.ts';
import { now, standingWorld } from '../standing-world.ts';

const keys = { applicationKey: 'app', subscriptionKey: 'sub', clientKey: 'client-a' };
const MARCH = { fromDate: '2026-03-01', toDate: '2026-03-31' };
const NOWHERE = '00000000-0000-4000-8000-00000000ffff';
const PDF = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');

/** Every call our client makes, over books that hold something of everything. */
export function powerOfficeJourney(world = standingWorld()) {
  const simulator = createPowerOfficeSimulator(world, {
    ...{ requestsPerSecond: Infinity, voucherNumberSeconds: 0 },
    ...{ applicationKey: keys.applicationKey, subscriptionKeys: [keys.subscriptionKey] },
  });
  const seeded = seed(simulator.person);
  return travel({
    simulator,
    connect,
    async walk(client, origin) {
      await references(client);
      await contacts(client, seeded.supplierNo);
      await projects(client);
      const posted = await vouchers(client);
      await expenses(client, seeded.bill);
      await whatElseIsSimulated(origin, posted);
    },
  });
}

function connect(origin: string, options: ClientOptions): PowerOfficeClient {
  const access = powerOfficeAccess.parse({ ...keys, baseUrl: `${origin}/v2` });
  return createPowerOfficeClient(access, { ...options, cache: createCache(now) });
}

function seed(person: ReturnType<typeof createPowerOfficeSimulator>['person']) {
  const { clientKey } = keys;
  person.addClient({ clientKey, name: 'Firma AS' });
  person.createCustomer(clientKey, { Name: 'Fjord AS' });
  person.createProject(clientKey, { Name: 'Intern', Code: '6110', IsActive: true });
  const { Number: supplierNo } = person.createSupplier(clientKey, { name: 'Leverandør AS' });
  const lines = [{ accountNo: 6550, amount: 1250, vatCode: '1', projectCode: '6110', description: 'Lisens' }];
  const bill = person.postIncomingInvoice(clientKey, {
    ...{ supplierNo, invoiceNo: '77', postingDate: '2026-03-04', lines },
    ...{ withPdf: true, withImages: true },
  });
  return { supplierNo, bill };
}

async function references(client: PowerOfficeClient) {
  await client.integrationInformation();
  await client.vatSettings();
  await client.lockDate();
  await client.departments();
  await client.accounts();
  await client.vatCodes();
  await client.customerNumberSeries();
  await client.employees();
}

async function contacts(client: PowerOfficeClient, supplierNo: number) {
  const address = { AddressLine1: 'Storgata 1', ZipCode: '0161', City: 'Oslo', CountryCode: 'NO' };
  const company = await client.createCustomer({
    ...{ Number: 10_050, IsPerson: false, Name: 'Fjordkraft Design AS', OrganizationNumber: '981566378' },
    ...{ EmailAddress: 'post@fjordkraft.example', InvoiceEmailAddress: 'faktura@fjordkraft.example' },
    ...{ MailAddress: address, ExternalImportReference: 'moment:1' },
  });
  await client.createCustomer({ Number: 10_051, IsPerson: true, FirstName: 'Kari', LastName: 'Nordmann' });
  await client.patchCustomer(company.Id, { Name: 'Fjordkraft AS', 'MailAddress/City': 'Bergen' });
  await client.customer(10_050);
  await client.customer(19_999);
  await client.customerOfId(company.Id);
  await client.customerOfReference('moment:1');
  await Array.fromAsync(client.customers());
  await client.supplier(supplierNo);
}

async function projects(client: PowerOfficeClient) {
  const [department] = await client.departments();
  const [customer] = await Array.fromAsync(client.customers());
  const project = await client.createProject({
    ...{ Code: '6111', Name: 'Nettside', ProjectStatus: 'Active', IsActive: true },
    ...{ CustomerId: customer?.Id ?? 0, DepartmentId: department?.Id ?? 0 },
  });
  await client.patchProject(project.Id, { Name: 'Nettsider' });
  await client.project('6111');
  await Array.fromAsync(client.projects());
}

async function vouchers(client: PowerOfficeClient): Promise<string> {
  const body = await invoiceBody(client);
  const invoice = await client.postOutgoingInvoice(body);
  await client.voucher('invoice', invoice.Id);
  await client.putVoucherDocumentation(invoice.Id, PDF, '10023.pdf');
  await client.outgoingInvoice(invoice.Id);
  await client.outgoingInvoice(NOWHERE);
  await Array.fromAsync(client.outgoingInvoices(MARCH));
  await client.findInvoices('10023', MARCH);
  await client.findOwnInvoices('99999', MARCH);
  const lines = body.OutgoingInvoiceLines.map((line) => ({ ...line, CurrencyAmount: -1250 }));
  const credit = { ...body, InvoiceNo: '10024', CurrencyAmount: -1250, OutgoingInvoiceLines: lines };
  const { Id } = await client.postOutgoingCreditNote({ ...credit, ExternalImportReference: 'moment:2' });
  await client.voucher('credit-note', Id);
  return invoice.Id;
}

async function invoiceBody(client: PowerOfficeClient): Promise<OutgoingInvoiceBody> {
  const customer = await client.customer(10_050);
  const account = (await client.accounts()).find(({ AccountNo }) => AccountNo === 3000);
  const vat = (await client.vatCodes()).find(({ Code }) => Code === '3');
  const project = await client.project('6111');
  const line = { AccountId: account?.Id ?? 0, VatId: vat?.Id ?? 0, Quantity: 10, UnitOfMeasureType: 'HUR' };
  return {
    ...{ InvoiceNo: '10023', VoucherDate: '2026-03-01', DueDate: '2026-03-15', CurrencyCode: 'NOK' },
    ...{ CustomerAccountId: customer?.SubledgerAccountId ?? 0, CurrencyAmount: 1250 },
    ...{ ExternalImportReference: 'moment:1', ProjectId: project?.Id ?? 0 },
    OutgoingInvoiceLines: [{ ...line, CurrencyAmount: 1250, Description: 'Utvikling' }],
  };
}

async function expenses(client: PowerOfficeClient, bill: { Id: string; voucherNo: number | null }) {
  const query = { ...MARCH, accountNos: '4000-7999', createdAfter: '2026-01-01T00:00:00Z' };
  await Array.fromAsync(client.accountTransactions(query));
  await client.incomingInvoice(bill.voucherNo ?? 0);
  await client.voucherDocumentation(bill.voucherNo ?? 0);
  await client.downloadDocumentation(bill.Id, 'All');
}

/** Reads and writes of the simulator that only people, tests and former clients use. */
async function whatElseIsSimulated(origin: string, voucherId: string) {
  const headers = { 'ocp-apim-subscription-key': keys.subscriptionKey };
  const basic = btoa(`${keys.applicationKey}:${keys.clientKey}`);
  const body = new URLSearchParams({ grant_type: 'client_credentials' });
  const authorization = `Basic ${basic}`;
  const asked = { method: 'POST', headers: { ...headers, authorization }, body };
  const answer = (await (await fetch(`${origin}/OAuth/Token`, asked)).json()) as { access_token: string };
  const call = callsOf(`${origin}/v2`, { ...headers, authorization: `Bearer ${answer.access_token}` });
  const lists = ['Customers', 'Projects', 'Departments', 'GeneralLedgerAccounts', 'Suppliers', 'Employees'];
  for (const list of lists) {
    const rows = (await call('GET', list)) as unknown as { Id: number }[];
    if (list !== 'Employees') await call('GET', `${list}/${rows[0]?.Id}`);
  }
  await call('GET', 'Currencies');
  await call('GET', `OutgoingInvoices/${voucherId}/Lines`);
  await call('POST', 'Departments', { Code: '30', Name: 'Tekst' });
  await call('POST', `Vouchers/Reverse/${voucherId}`);
}
