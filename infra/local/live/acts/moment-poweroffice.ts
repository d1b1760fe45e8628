import { demoBooks } from '../../demo/moment-poweroffice.ts';
import { tell } from '../told.ts';
import type { LiveAct, Stage } from './act.ts';
import { dayFrom, NotNow } from './act.ts';

const connector = 'moment-poweroffice';
const { companyCode, clientKey, connection } = demoBooks;
const PROJECT = '6110';

const noCustomer = tell({
  en: 'Moment has no customer with a project any more',
  de: 'Moment hat keinen Kunden mit Projekt mehr',
  no: 'Moment har ikke lenger noen kunde med prosjekt',
});
const noInvoice = tell({
  en: 'Moment has no invoice that is not credited',
  de: 'Moment hat keine Rechnung ohne Gutschrift',
  no: 'Moment har ingen faktura som ikke er kreditert',
});
const noProject = tell({
  en: 'PowerOffice Go does not have the project yet. Finalize an invoice in Moment first',
  de: 'PowerOffice Go hat das Projekt noch nicht. Schließen Sie zuerst in Moment eine Rechnung ab',
  no: 'PowerOffice Go har ikke prosjektet ennå. Ferdigstill først en faktura i Moment',
});
const closed = tell({
  en: 'The books in PowerOffice Go are closed up to today; invoices wait for somebody who opens them',
  de: 'Die Bücher in PowerOffice Go sind bis heute geschlossen; Rechnungen warten, bis jemand sie öffnet',
  no: 'Regnskapet i PowerOffice Go er låst til og med i dag; fakturaer venter på at noen åpner det',
});
const opened = tell({
  en: 'The books in PowerOffice Go are open again',
  de: 'Die Bücher in PowerOffice Go sind wieder offen',
  no: 'Regnskapet i PowerOffice Go er åpent igjen',
});

export function finalizeInvoice({ vendors: { moment } }: Pick<Stage, 'vendors'>): undefined {
  const { customers = [], projects = [] } = moment.state().companies[companyCode] ?? {};
  const [customer] = customers;
  const [project] = projects;
  if (!customer || !project) throw new NotNow(noCustomer);
  const line = {
    itemName: 'Utvikling',
    quantity: 10,
    unitType: 'HOURS',
    unitPrice: 1000,
    accountNumber: '3000',
  };
  const { id } = moment.person.createDraftInvoice(companyCode, {
    ...{ customerId: customer.id, projectId: project.id, description: 'Nettsideprosjekt' },
    invoiceLines: [line],
  });
  moment.person.finalizeInvoice(companyCode, id);
}

function creditInvoice({ vendors: { moment } }: Stage): undefined {
  const { invoices = [] } = moment.state().companies[companyCode] ?? {};
  const credited = new Set(invoices.map(({ creditedInvoiceNumber }) => creditedInvoiceNumber));
  const open = invoices.findLast(
    ({ invoiceType, invoiceNumber }) =>
      invoiceType === 'INVOICE' && invoiceNumber !== null && !credited.has(invoiceNumber),
  );
  if (!open) throw new NotNow(noInvoice);
  moment.person.creditInvoice(companyCode, open.id);
}

function bookCosts({ vendors: { poweroffice }, compareNow }: Stage): undefined {
  const { projects = [], suppliers = [], vouchers = [] } = poweroffice.state().clients[clientKey] ?? {};
  const [supplier] = suppliers;
  if (!supplier || !projects.some(({ Code }) => Code === PROJECT)) throw new NotNow(noProject);
  poweroffice.person.postIncomingInvoice(clientKey, {
    ...{ supplierNo: supplier.Number, invoiceNo: String(70_000 + vouchers.length), withPdf: true },
    lines: [{ accountNo: 6550, projectCode: PROJECT, amount: 1250, vatCode: '1', description: 'Lisens' }],
  });
  compareNow(connection);
}

export const momentPowerOfficeActs: readonly LiveAct[] = [
  {
    ...{ id: 'moment-finalize', vendor: 'moment', connector },
    label: {
      en: 'Finalize an invoice over 12,500 kroner',
      de: 'Eine Rechnung über 12.500 Kronen abschließen',
      no: 'Ferdigstill en faktura på 12 500 kroner',
    },
    play: finalizeInvoice,
  },
  {
    ...{ id: 'moment-credit', vendor: 'moment', connector },
    label: {
      en: 'Credit the latest invoice',
      de: 'Die letzte Rechnung gutschreiben',
      no: 'Krediter den siste fakturaen',
    },
    play: creditInvoice,
  },
  {
    ...{ id: 'poweroffice-costs', vendor: 'poweroffice', connector },
    label: {
      en: 'Book a supplier’s invoice on the project',
      de: 'Eine Eingangsrechnung auf das Projekt buchen',
      no: 'Bokfør en inngående faktura på prosjektet',
    },
    play: bookCosts,
  },
  {
    ...{ id: 'poweroffice-close', vendor: 'poweroffice', connector },
    label: {
      en: 'Close the books, or open them',
      de: 'Bücher schließen oder öffnen',
      no: 'Lås eller åpne regnskapet',
    },
    play({ vendors: { poweroffice }, now }) {
      const isClosed = Boolean(poweroffice.state().clients[clientKey]?.lockDate);
      poweroffice.person.setLockDate(clientKey, isClosed ? null : dayFrom(now(), 0));
      return isClosed ? opened : closed;
    },
  },
];
