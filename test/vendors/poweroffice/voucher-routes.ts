import type { PowerOffice } from './company.ts';
import { type OutgoingType, postOutgoing } from './outgoing-vouchers.ts';
import { outgoingForm } from './outgoing-form.ts';
import { toAmount } from './money.ts';
import { notFound } from './refusal.ts';
import { reverseVoucher } from './reversal.ts';
import type { Call, Routes } from './routes.ts';
import { shownNumber } from './voucher-numbers.ts';
import type { VoucherRow } from './voucher-records.ts';

const mayPost = ['OutgoingInvoiceVoucher_Full'];
const journals: [path: string, type: OutgoingType][] = [
  ['/Vouchers/OutgoingInvoiceJournals', 'OutgoingInvoice'],
  ['/Vouchers/OutgoingCreditNoteJournals', 'OutgoingCreditNote'],
];

export function addVoucherRoutes(routes: Routes, office: PowerOffice): void {
  for (const [path, type] of journals) {
    routes.add('POST', path, mayPost, async (call) => {
      const post = await call.body(outgoingForm, 'Voucher');
      const voucher = postOutgoing(office, call.company, type, post, 'integration');
      return Response.json(presentOutgoing(office, voucher), { status: 201 });
    });
    // Documented: only what was posted through this very endpoint.
    routes.add('GET', `${path}/{id}`, mayPost, (call) => {
      const id = call.guidParam('id');
      const voucher = call.company.vouchers.replica().get(id);
      if (voucher?.createdBy !== 'integration' || voucher.type !== type) throw notFound('Voucher', id);
      return Response.json(presentOutgoing(office, voucher));
    });
  }
  // That this privilege is the right one is guessed.
  routes.add('POST', '/Vouchers/Reverse/{id}', mayPost, (call) => {
    reverseVoucher(office, call.company, findOwn(call), 'integration');
    return new Response(null, { status: 202 });
  });
}

/** Documented: only own vouchers can be reversed. */
function findOwn(call: Call): VoucherRow {
  const id = call.guidParam('id');
  const voucher = call.company.vouchers.get(id);
  if (voucher?.createdBy !== 'integration') throw notFound('Voucher', id);
  return voucher;
}

function presentOutgoing(office: PowerOffice, voucher: VoucherRow): object {
  return {
    ...voucher.outgoing,
    CurrencyCode: voucher.currencyCode,
    CurrencyExchangeRate: voucher.rate10000 / 10_000,
    DueDate: voucher.dueDate,
    CurrencyAmount: toAmount(Math.round((voucher.outgoing?.CurrencyAmount ?? 0) * 100)),
    Id: voucher.Id,
    VoucherNo: shownNumber(office, voucher),
    CreatedDateTimeOffset: voucher.CreatedDateTimeOffset,
    IsReversed: voucher.isReversed,
  };
}
