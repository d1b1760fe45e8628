import type { CompanyState, PowerOfficeState } from '../../../../test/vendors/poweroffice/state.ts';
import { customerPhrase, documentPhrase, projectPhrase } from '../phrases.ts';
import { dayText } from '../quantities.ts';
import { listed } from '../told.ts';
import type { LiveRecord } from './record.ts';

export function powerOfficeRecords({ clients }: PowerOfficeState): LiveRecord[] {
  return Object.values(clients).flatMap((books) => [
    ...books.customers.map((each): LiveRecord => ({
      ...common('customer', each.Id, each.LastChangedDateTimeOffset),
      phrase: customerPhrase(each.Name ?? ''),
      facts: listed(String(each.Number), each.OrganizationNumber),
      target: { entity: 'customer', id: String(each.Id) },
    })),
    ...books.projects.map((each): LiveRecord => ({
      ...common('project', each.Id, each.LastChangedDateTimeOffset),
      phrase: projectPhrase(each.Name, each.EndDate ?? null),
      facts: listed(each.Code),
      target: { entity: 'project', id: String(each.Id) },
    })),
    ...voucherRecords(books),
  ]);
}

const kinds = {
  OutgoingInvoice: 'invoice',
  OutgoingCreditNote: 'credit',
  IncomingInvoice: 'bill',
  IncomingCreditNote: 'bill',
  ManualJournal: undefined,
  ReversalVoucher: undefined,
} as const;

function voucherRecords({ vouchers, customers, suppliers }: CompanyState): LiveRecord[] {
  return vouchers.flatMap((each): LiveRecord[] => {
    const kind = kinds[each.type];
    if (!kind) return [];
    const partner =
      customers.find(({ Id }) => Id === each.customerId) ??
      suppliers.find(({ Id }) => Id === each.supplierId);
    const isIncoming = kind === 'bill';
    return [
      {
        ...common('voucher', each.Id, each.LastChangedDateTimeOffset),
        phrase: documentPhrase(kind, each.invoiceNo ?? '?', each.TotalAmount, each.currencyCode),
        facts: listed(partner?.Name, each.projectCode, dayText(each.postingDate)),
        ...(isIncoming
          ? { source: { entity: 'voucher', id: `${each.postingDate.slice(0, 10)}/${each.voucherNo}` } }
          : { target: { entity: 'invoice', id: each.Id } }),
      },
    ];
  });
}

function common(kind: string, id: string | number, at: string) {
  return { key: `poweroffice/${kind}/${id}`, vendor: 'poweroffice', at } as const;
}
