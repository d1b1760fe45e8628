import { type Counter, firstClient, openCounter, type Reply } from './counter.ts';
import type { PowerOfficeService } from './service.ts';

interface Identified {
  Id: number;
}

/** A counter with a customer, a project and what an outgoing invoice over 1250 NOK needs. */
export async function openInvoicing(service: Partial<PowerOfficeService> = {}) {
  const counter = await openCounter(service);
  const customer = counter.person.createCustomer(firstClient, { Name: 'Fjord AS' });
  const project = counter.person.createProject(firstClient, { Name: 'Nettside', Code: '6110' });
  const accountId = async (number: number) => {
    const reply = await counter.call('GET', `/GeneralLedgerAccounts?accountNos=${number}`);
    return (reply.body as Identified[])[0]?.Id ?? 0;
  };
  const vatCodes = (await counter.call('GET', '/VatCodes')).body as { Id: number; Code: string }[];
  const vatId = vatCodes.find(({ Code }) => Code === '3')?.Id ?? 0;
  const line = {
    AccountId: await accountId(3000),
    VatId: vatId,
    CurrencyAmount: 1250,
    Description: 'Utvikling',
  };
  const invoice = {
    InvoiceNo: '10023',
    VoucherDate: '2026-03-01',
    DueDate: '2026-03-15',
    CustomerAccountId: customer.SubledgerAccountId,
    CurrencyAmount: 1250,
    ProjectId: project.Id,
    ExternalImportReference: 'moment:1',
    OutgoingInvoiceLines: [line],
  };
  return { ...counter, customer, project, accountId, line, invoice };
}

export const invoiceJournals = '/Vouchers/OutgoingInvoiceJournals';
export const creditNoteJournals = '/Vouchers/OutgoingCreditNoteJournals';

export function idOf(reply: Reply): string {
  return (reply.body as { Id: string }).Id;
}

export function post(counter: Pick<Counter, 'call'>, body: object, path = invoiceJournals): Promise<Reply> {
  return counter.call('POST', path, { body });
}

export function rowsOf(reply: Reply): Record<string, unknown>[] {
  return (reply.body ?? []) as Record<string, unknown>[];
}
