import * as z from 'zod';
import { acceptJson } from './accept.ts';
import { answerOne } from './entity.ts';
import { invoiceEntity } from './invoice-entity.ts';
import { invoicePdf } from './invoice-pdf.ts';
import { amend } from './invoices.ts';
import { answerList } from './lists.ts';
import type { Moment } from './moment.ts';
import { exportStatuses, type InvoiceRow } from './records.ts';
import { badRequest, notFound } from './refusal.ts';
import type { Call, Route } from './router.ts';

/** Documented: a finalized invoice changes by a credit note only. */
const changes = z.strictObject({ exportStatus: z.enum(exportStatuses) });

async function patch(moment: Moment, call: Call): Promise<Response> {
  const { invoiceState } = demandInvoice(call);
  const accepted = await acceptJson(changes, call.request);
  if (invoiceState === 'DRAFT') throw badRequest('A draft is not transferred');
  const row = amend(moment, call.company, { id: call.id, changes: accepted });
  return answerOne(invoiceEntity(call.company), row, call);
}

function demandInvoice({ company, id }: Call): InvoiceRow {
  const row = company.invoices.get(id);
  if (!row) throw notFound();
  return row;
}

export function invoiceRoutes(moment: Moment): Route[] {
  return [
    {
      methods: ['GET'],
      pattern: '/invoices',
      includes: true,
      answer: (call) => answerList(moment, call, call.company.invoices.all(), invoiceEntity(call.company)),
    },
    {
      methods: ['GET'],
      pattern: '/invoices/:id',
      includes: true,
      answer: (call) => answerOne(invoiceEntity(call.company), demandInvoice(call), call),
    },
    {
      methods: ['PATCH', 'PUT'],
      pattern: '/invoices/:id',
      includes: true,
      answer: (call) => patch(moment, call),
    },
    {
      methods: ['GET'],
      pattern: '/invoices/:id/pdf',
      answer: (call) => invoicePdf(moment, demandInvoice(call)),
    },
  ];
}
