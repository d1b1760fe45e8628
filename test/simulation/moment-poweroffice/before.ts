import { pick } from '../random.ts';
import { clientKey, companyCode, type Firm, inBooks, inMoment } from './firm.ts';

/** Costs that are in Moment already, once or twice too often, and an invoice that is posted already. */
export function prepareBefore(firm: Firm, random: () => number): void {
  const numbers = new Set(inMoment(firm).projects.map(({ projectNumber }) => projectNumber));
  const project = inBooks(firm).projects.find(({ Code }) => numbers.has(Code))?.Code;
  if (project !== undefined) {
    enterBill(firm, project, random);
    for (const amount of [711.5, 711.5]) park(firm, project, amount, 1);
    if (random() < 0.3) park(firm, project, 822.5, 2);
  }
  postBefore(firm);
}

function enterBill(firm: Firm, projectCode: string, random: () => number): void {
  const { person } = firm.powerOffice;
  const [supplier] = inBooks(firm).suppliers;
  person.postIncomingInvoice(clientKey, {
    ...{ supplierNo: supplier?.Number ?? 0, invoiceNo: 'F-1', postingDate: '2026-03-01' },
    lines: [{ accountNo: 6300, amount: 4711.25, projectCode, description: 'Leie' }],
  });
  enter(firm, {
    ...{ projectNumber: projectCode, amountIncludingVat: 4711.25, supplierInvoiceNumber: 'F-1' },
    ...{ supplierName: ` ${supplier?.Name.toUpperCase()}`, description: 'Husleie for mars' },
    externalId: pick(random, [null, 'former:77']),
  });
}

/** A voucher by hand, without a supplier, and as many expenses as that. */
function park(firm: Firm, projectCode: string, amount: number, times: number): void {
  firm.powerOffice.person.postManualVoucher(clientKey, {
    postingDate: '2026-03-01',
    lines: [
      { accountNo: 6300, amount, projectCode, vatCode: '0', description: 'Parkering' },
      { accountNo: 1920, amount: -amount, vatCode: '0' },
    ],
  });
  for (let count = 0; count < times; count += 1)
    enter(firm, { projectNumber: projectCode, amountIncludingVat: amount, description: 'Parkering' });
}

type Entered = Parameters<Firm['moment']['person']['enterExpense']>[1];

function enter(firm: Firm, given: Entered): void {
  const row = firm.moment.person.enterExpense(companyCode, { invoiceDate: '2026-03-01', ...given });
  firm.before.expenses.set(row.id, row);
}

/** Where both sides have a customer of the same number. */
function postBefore(firm: Firm): void {
  const numbers = new Set(inBooks(firm).customers.map(({ Number }) => String(Number)));
  const customer = inMoment(firm).customers.find(({ customerNumber }) => numbers.has(customerNumber));
  if (!customer) return;
  const { person } = firm.moment;
  const line = {
    itemName: 'Utvikling',
    quantity: 8,
    unitPrice: 1000,
    accountNumber: '3000',
    vatPercentage: 25,
  };
  const draft = person.createDraftInvoice(companyCode, { customerId: customer.id, invoiceLines: [line] });
  const { id, invoiceNumber, issueDate, ...invoice } = person.finalizeInvoice(companyCode, draft.id);
  const isTaken = inBooks(firm).vouchers.some(({ invoiceNo }) => invoiceNo === String(invoiceNumber));
  if (isTaken) return;
  firm.powerOffice.person.postForeignInvoice(clientKey, {
    ...{ invoiceNo: invoiceNumber ?? 0, customerNo: Number(customer.customerNumber), voucherDate: issueDate },
    amount: invoice.totalSumIncludingTaxAfterRounding,
  });
  firm.before.invoices.add(id);
}
