import type { Simulators } from '../simulators.ts';
import type { Operator } from '../../../functions/ops/operator.ts';
import { beginMomentPowerOffice } from './beginnings/moment-poweroffice.ts';
import type { CompareNow, DemoConnector, Scene } from './demo-connector.ts';

/** The Norwegian sister of the demo agency: its Moment company and its Go client. */
export const demoBooks = {
  connection: 'nordbyra-books',
  companyCode: 'nordbyra',
  momentKey: 'nordbyra-moment-key',
  clientKey: 'nordbyra-client-key',
};

const { companyCode: company, clientKey } = demoBooks;
const SUPPLIER = 'Leverandør AS';

function seed({ moment, poweroffice }: Simulators): void {
  if (moment.state().companies[company]) return;
  moment.person.addCompany({ companyCode: company, apiKeys: [demoBooks.momentKey] });
  poweroffice.person.addClient({ clientKey, name: 'Nordbyrå AS' });
  poweroffice.person.createSupplier(clientKey, { name: SUPPLIER });
  const customer = moment.person.createCustomer(company, {
    customerNumber: '10001',
    name: 'Fjordkraft Design AS',
    companyRegistrationNumber: '981566378',
    email: 'post@fjordkraft.example',
    invoiceEmail: 'faktura@fjordkraft.example',
    address: { addressLine1: 'Storgata 1', postalCode: '0161', postalPlace: 'Oslo', countryCode: 'NO' },
  });
  moment.person.createProject(company, {
    projectNumber: '6110',
    name: 'Nettside',
    customerId: customer.id,
    projectState: 'inProgress',
  });
}

/** Morning: an invoice is finalized. */
function invoicesFinalized({ moment, poweroffice }: Simulators): Scene[] {
  const look = lookAt({ moment, poweroffice });
  const invoice = moment.person.createDraftInvoice(company, {
    customerId: look.customer(),
    projectId: look.project(),
    description: 'Nettsideprosjekt',
    invoiceLines: [
      { itemName: 'Utvikling', quantity: 10, unitType: 'HOURS', unitPrice: 1000, accountNumber: '3000' },
    ],
  });
  return [
    {
      system: 'Moment',
      act: 'finalizes an invoice over 12 500 kroner',
      effect: 'it is posted in PowerOffice Go with customer, project and its PDF',
      play: () => void moment.person.finalizeInvoice(company, invoice.id),
      holds: () => {
        const voucher = look.voucher(look.invoiceNumber(invoice.id));
        return (
          voucher?.TotalAmount === 12_500 && voucher.projectCode === '6110' && voucher.documents.length === 1
        );
      },
    },
  ];
}

/** Noon: a supplier's invoice is booked on the project, which is in PowerOffice by now. */
function costsBooked({ moment, poweroffice }: Simulators, compareNow: CompareNow): Scene[] {
  const look = lookAt({ moment, poweroffice });
  return [
    {
      system: 'PowerOffice Go',
      act: 'books a supplier’s invoice of 1 250 kroner on the project',
      effect: 'the next comparison brings it to Moment as an expense, with its documents',
      play: () => {
        poweroffice.person.postIncomingInvoice(clientKey, {
          supplierNo: look.supplier(),
          invoiceNo: String(Date.now() % 1_000_000),
          lines: [
            { accountNo: 6550, projectCode: '6110', amount: 1250, vatCode: '1', description: 'Lisens' },
          ],
          withPdf: true,
        });
        // Where it does not begin, the expense is not seen.
        compareNow(demoBooks.connection).catch(() => undefined);
      },
      holds: () => look.expenses().some((expense) => expense.amountIncludingVat === 1250),
    },
  ];
}

/** Afternoon: the invoice is credited. */
function invoicesCredited({ moment, poweroffice }: Simulators): Scene[] {
  const look = lookAt({ moment, poweroffice });
  const invoice = look.lastInvoice();
  return [
    {
      system: 'Moment',
      act: 'credits the invoice',
      effect: 'the credit note is posted and names the invoice it credits',
      play: () => void moment.person.creditInvoice(company, invoice.id),
      holds: () =>
        look
          .vouchers()
          .some(
            ({ outgoing, TotalAmount }) =>
              TotalAmount === -12_500 &&
              (outgoing?.Description ?? '').includes(`for faktura ${invoice.invoiceNumber}`),
          ),
    },
  ];
}

function lookAt({ moment, poweroffice }: Pick<Simulators, 'moment' | 'poweroffice'>) {
  const books = () => poweroffice.state().clients[clientKey];
  const office = () => moment.state().companies[company];
  const vouchers = () => books()?.vouchers ?? [];
  return {
    vouchers,
    voucher: (number: number | null) => vouchers().find(({ invoiceNo }) => invoiceNo === String(number)),
    supplier: () => books()?.suppliers[0]?.Number ?? 0,
    customer: () => office()?.customers[0]?.id ?? 0,
    project: () => office()?.projects[0]?.id ?? 0,
    invoiceNumber: (id: number) => office()?.invoices.find((each) => each.id === id)?.invoiceNumber ?? null,
    lastInvoice: () => {
      const last = office()?.invoices.findLast(({ invoiceType }) => invoiceType === 'INVOICE');
      if (!last) throw new Error('the demo has an invoice by noon');
      return last;
    },
    expenses: () => office()?.projectExpenses ?? [],
  };
}

/** What a person does in Moment's settings, with the address that setup printed. */
async function addMomentWebhooks({ moment }: Simulators, operator: Operator): Promise<void> {
  const { companyCode } = demoBooks;
  if ((moment.state().companies[companyCode]?.webhooks ?? []).length > 0) return;
  const connection = await operator.connections.get(demoBooks.connection);
  const secret = connection && (await operator.secrets.read(connection));
  if (!secret) throw new Error('the demo connection has a secret');
  const url = `${operator.ingressUrl}/moment/${demoBooks.connection}/${secret.ingressToken}`;
  for (const type of ['Invoices', 'Customers', 'Projects'] as const)
    moment.person.addWebhook(companyCode, { type, url });
}

/** The keys of the simulated integration. */
const simulatedKeys = {
  applicationKey: '6f5c0d0a-1b7e-4a52-9a38-0d5a6b1c2e3f',
  subscriptionKey: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
};

export const momentPowerOfficeDemo: DemoConnector = {
  entry: (baseUrls) => ({
    id: demoBooks.connection,
    connector: 'moment-poweroffice',
    settings: { startDate: '2026-01-01', roundingAccount: 7770, billableByDefault: true },
    vendors: {
      // The simulated company counts no calls.
      moment: {
        ...{ baseUrl: baseUrls.moment, companyCode: company, apiKey: demoBooks.momentKey },
        requestsPerMinute: 6000,
      },
      poweroffice: { baseUrl: baseUrls.poweroffice, clientKey, ...simulatedKeys },
    },
    notify: { email: 'regnskap@nordbyra.example', language: 'no' },
  }),
  seed,
  afterSetup: addMomentWebhooks,
  begin: (simulators) => beginMomentPowerOffice(simulators, company, clientKey),
  morning: invoicesFinalized,
  noon: costsBooked,
  afternoon: invoicesCredited,
};
