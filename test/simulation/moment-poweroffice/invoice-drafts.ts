import type { NewInvoiceLine } from '../../vendors/moment/invoice-lines.ts';
import type { NewInvoice } from '../../vendors/moment/invoices.ts';
import type { InvoiceRow } from '../../vendors/moment/records.ts';
import { pick } from '../random.ts';
import { companyCode, type Firm, inMoment } from './firm.ts';
import { someDepartment } from './master-data.ts';

const FLAW_CHANCE = 0.12;

/** Account and VAT percentage; most are sold from the first. */
const articles: readonly (readonly [accountNumber: string, vatPercentage: number])[] = [
  ...Array<readonly [string, number]>(20).fill(['3000', 25]),
  ...(['3050', '3300', '3310', '3900'] as const).map((account) => [account, 25] as const),
  ...([
    ['3010', 15],
    ['3100', 0],
    ['3120', 0],
    ['3200', 0],
  ] as const),
];

/** Of one or several lines; what customer and project it is for has nothing to do with each other now and then. */
export function createDraft(firm: Firm, random: () => number): InvoiceRow {
  return firm.moment.person.createDraftInvoice(companyCode, someInvoice(firm, random));
}

export function someInvoice(firm: Firm, random: () => number): NewInvoice {
  const { customers, projects } = inMoment(firm);
  const project = random() < 0.75 ? pick(random, projects) : undefined;
  const isProjects = project?.customerId != null && random() < 0.8;
  const count = pick(random, [1, 1, 2, 3]);
  const issueDate = pick(random, ['2026-02-10', '2026-02-27', ...Array<string>(10).fill('2026-03-02')]);
  const [currencyCode, currencyRate] = pick(random, [
    ['NOK', 1],
    ['NOK', 1],
    ['NOK', 1],
    ['EUR', 11.4273],
  ] as const);
  const invoice: NewInvoice = {
    customerId: isProjects ? (project.customerId ?? 0) : pick(random, customers).id,
    projectId: project?.id ?? null,
    departmentNumber: someDepartment(random),
    ...{ issueDate, dueDate: '2026-03-20', currencyCode, currencyRate },
    description: pick(random, [null, 'Arbeid i februar']),
    customerReference: pick(random, [null, 'Kari']),
    orderReference: pick(random, [null, 'PO 4711']),
    invoiceLines: Array.from({ length: count }, () => someLine(random)),
  };
  return random() < FLAW_CHANCE ? { ...invoice, ...someFlaw(invoice, random) } : invoice;
}

function someLine(random: () => number): NewInvoiceLine {
  const [accountNumber, vatPercentage] = pick(random, articles);
  return {
    itemName: pick(random, ['Utvikling', 'Rådgivning', 'Reise t/r']),
    quantity: pick(random, [1, 2, 7.5, 0.35]),
    unitPrice: pick(random, [1000, 1250.5, 199.99]),
    unitType: pick(random, ['HOURS', 'DAY', 'stk']),
    lineDiscount: pick(random, [0, 0, 10, 12.5]),
    ...{ accountNumber, vatPercentage },
  };
}

type Flaw = Partial<NewInvoice>;

/** What nobody can post as it is. Some of it can be put right afterwards. */
function someFlaw(invoice: NewInvoice, random: () => number): Flaw {
  const [first] = invoice.invoiceLines;
  const lines = (changes: Partial<NewInvoiceLine>): Flaw => ({
    invoiceLines: first ? [{ ...first, ...changes }, ...invoice.invoiceLines.slice(1)] : [],
  });
  const accrual = (fromDate: string) => ({ accrual: { fromDate, toDate: '2026-12-31' } });
  return pick(random, [
    { paymentId: '0100231' },
    { paymentId: '0100231' },
    { currencyCode: 'EUR', currencyRate: 0 },
    { totalSumIncludingTaxAfterRounding: 99_999 },
    { dueDate: '2026-01-01' },
    { exportStatus: 'DO_NOT_TRANSFER' as const },
    { exportStatus: 'TRANSFERRED' as const },
    lines({ sumNetAmount: 5 }),
    lines({ vatPercentage: 12 }),
    lines({ quantity: -50 }),
    lines(accrual('2026-03-01')),
    lines(accrual('2026-02-20')),
    { invoiceLines: [{ itemName: 'Kun tekst', quantity: 0, unitPrice: 0 }] },
  ]);
}
