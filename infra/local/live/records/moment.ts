import * as z from 'zod';
import type { MomentState } from '../../../../test/vendors/moment/simulator.ts';
import type { PowerOfficeState } from '../../../../test/vendors/poweroffice/state.ts';
import { customerPhrase, documentPhrase, projectPhrase } from '../phrases.ts';
import { dayText } from '../quantities.ts';
import { listed } from '../told.ts';
import type { LiveRecord } from './record.ts';

type Company = MomentState['companies'][string];
const transaction = z.object({ Id: z.int(), VoucherNo: z.int() });

/** An expense names the posting it was made of, and the link its voucher, so that both are needed. */
export function momentRecords({ companies }: MomentState, books: PowerOfficeState): LiveRecord[] {
  const vouchers = voucherNumbers(books);
  return Object.values(companies).flatMap((company) => [
    ...masterRecords(company),
    ...invoiceRecords(company),
    ...expenseRecords(company, vouchers),
  ]);
}

function masterRecords({ customers, projects }: Company): LiveRecord[] {
  return [
    ...customers.map((each): LiveRecord => ({
      ...common('customer', each),
      phrase: customerPhrase(each.name),
      facts: listed(each.customerNumber, each.companyRegistrationNumber),
      source: { entity: 'customer', id: String(each.id) },
    })),
    ...projects.map((each): LiveRecord => ({
      ...common('project', each),
      phrase: projectPhrase(each.name, each.endDate),
      facts: listed(each.projectNumber, customers.find(({ id }) => id === each.customerId)?.name),
      source: { entity: 'project', id: String(each.id) },
    })),
  ];
}

/** A draft is nobody's business yet. */
function invoiceRecords({ invoices, customers }: Company): LiveRecord[] {
  return invoices
    .filter(({ invoiceState }) => invoiceState === 'FINALIZED')
    .map((each) => ({
      ...common('invoice', each),
      phrase: documentPhrase(
        each.invoiceType === 'CREDIT_NOTE' ? 'credit' : 'invoice',
        String(each.invoiceNumber),
        each.totalSumIncludingTaxAfterRounding,
        each.currencyCode,
      ),
      facts: listed(customers.find(({ id }) => id === each.customerId)?.name, dayText(each.issueDate)),
      source: { entity: 'invoice', id: String(each.id) },
    }));
}

function expenseRecords({ projectExpenses }: Company, vouchers: ReadonlyMap<string, number>): LiveRecord[] {
  return projectExpenses.map((each) => ({
    ...common('expense', each),
    phrase: documentPhrase('expense', each.description, each.amountIncludingVat, each.currencyCode),
    facts: listed(each.supplierName, each.projectNumber, dayText(each.invoiceDate)),
    target: { entity: 'voucher', id: String(vouchers.get(each.externalId ?? '') ?? '') },
  }));
}

/** By the mark that an expense carries of its posting. */
function voucherNumbers({ clients }: PowerOfficeState): Map<string, number> {
  const read = Object.values(clients)
    .flatMap(({ accountTransactions }) => accountTransactions)
    .flatMap((each) => transaction.safeParse(each).data ?? []);
  return new Map(read.map(({ Id, VoucherNo }) => [`pogo:${Id}`, VoucherNo]));
}

function common(kind: string, { id, lastModifiedDate }: { id: number; lastModifiedDate: string }) {
  return { key: `moment/${kind}/${id}`, vendor: 'moment', at: lastModifiedDate } as const;
}
