import * as z from 'zod';
import { acceptJson } from './accept.ts';
import { addAttachment, showAttachments } from './attachments.ts';
import { type Company, stampNew } from './company.ts';
import { answerOne, type Entity } from './entity.ts';
import { answerList } from './lists.ts';
import type { Moment } from './moment.ts';
import type { ProjectExpenseRow } from './records.ts';
import { badRequest, notFound, Refusal } from './refusal.ts';
import type { Call, Route } from './router.ts';

const text = z.string().trim().min(1);

/** `attachments` only announces files; they come by a call of their own. */
const newProjectExpense = z.strictObject({
  externalId: text,
  projectNumber: text,
  activityName: text.nullable().default(null),
  description: text,
  amountIncludingVat: z.number(),
  currencyCode: z.string().regex(/^[A-Z]{3}$/),
  supplierName: text,
  supplierInvoiceNumber: z.string().nullable().default(null),
  invoiceDate: z.iso.date(),
  billable: z.boolean(),
  attachments: z.array(z.strictObject({ fileName: text, contentType: text })).optional(),
});

async function create({ service }: Moment, call: Call): Promise<Response> {
  const { company } = call;
  const { attachments: _, ...given } = await acceptJson(newProjectExpense, call.request);
  const existing = company.projectExpenses.all().find((row) => row.externalId === given.externalId);
  if (existing && service.conflictsOnExternalId === 409) throw new Refusal(409, 'The externalId is in use');
  if (existing) return answerOne(projectExpenseEntity(company), existing, call);
  if (!company.projects.all().some((row) => row.projectNumber === given.projectNumber))
    throw badRequest(`Unknown projectNumber ${given.projectNumber}`);
  const row: ProjectExpenseRow = { ...given, ...stampNew(company, 'projectExpense') };
  company.projectExpenses.put(row);
  return answerOne(projectExpenseEntity(company), row, call, 201);
}

export function projectExpenseEntity(company: Company): Entity<ProjectExpenseRow> {
  return {
    show: ({ createdDate: _, ...row }) => ({ ...row, attachments: showAttachments(company, row.id) }),
    textFilters: ['externalId', 'projectNumber'],
  };
}

function demandExpense({ company, id }: Call): ProjectExpenseRow {
  const row = company.projectExpenses.get(id);
  if (!row) throw notFound();
  return row;
}

export function projectExpenseRoutes(moment: Moment): Route[] {
  const all = '/projectExpenses';
  const list = (call: Call) =>
    answerList(moment, call, call.company.projectExpenses.all(), projectExpenseEntity(call.company));
  return [
    { methods: ['POST'], pattern: all, includes: true, answer: (call) => create(moment, call) },
    { methods: ['GET'], pattern: all, includes: true, answer: list },
    {
      methods: ['GET'],
      pattern: `${all}/:id`,
      includes: true,
      answer: (call) => answerOne(projectExpenseEntity(call.company), demandExpense(call), call),
    },
    {
      methods: ['POST'],
      pattern: `${all}/:id/attachments`,
      answer: (call) => addAttachment(call, demandExpense(call)),
    },
  ];
}
