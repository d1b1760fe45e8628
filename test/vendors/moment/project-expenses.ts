import * as z from 'zod';
import { acceptJson } from './accept.ts';
import { saved } from './saving.ts';
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
  const existing = withReference(company, service, given.externalId);
  if (existing && service.conflictsOnExternalId === 409) throw new Refusal(409, 'The externalId is in use');
  if (existing) return answerOne(projectExpenseEntity(company), existing, call);
  if (!company.projects.all().some((row) => row.projectNumber === given.projectNumber))
    throw badRequest(`Unknown projectNumber ${given.projectNumber}`);
  const row: ProjectExpenseRow = { ...given, ...stampNew(company, 'projectExpense') };
  company.projectExpenses.put(row);
  return answerOne(projectExpenseEntity(company), row, call, 201);
}

function withReference(company: Company, service: Moment['service'], externalId: string) {
  if (service.conflictsOnExternalId === 'never') return undefined;
  return company.projectExpenses.all().find((row) => row.externalId === externalId);
}

/** Documented for every entity: PATCH takes some fields. That only the reference changes this way is guessed. */
async function patch({ service }: Moment, call: Call): Promise<Response> {
  const row = demandExpense(call);
  const changes = await acceptJson(z.strictObject({ externalId: text }), call.request);
  if (service.externalIdsAreFixed) throw badRequest('externalId cannot be changed');
  const { company } = call;
  if (withReference(company, service, changes.externalId)) throw new Refusal(409, 'The externalId is in use');
  const changed = saved(company, row, changes);
  company.projectExpenses.put(changed);
  return answerOne(projectExpenseEntity(company), changed, call);
}

export type ExpenseByHand = Partial<ProjectExpenseRow> &
  Pick<ProjectExpenseRow, 'projectNumber' | 'amountIncludingVat'>;

/** Entered at the screen, or by an integration before ours. */
export function enterExpense(company: Company, given: ExpenseByHand): ProjectExpenseRow {
  const row: ProjectExpenseRow = {
    ...{ externalId: null, activityName: null, description: 'Utlegg', currencyCode: 'NOK', billable: true },
    ...{ supplierName: 'Uten leverandør', supplierInvoiceNumber: null, invoiceDate: '2026-03-01' },
    ...given,
    ...stampNew(company, 'projectExpense'),
  };
  company.projectExpenses.put(row);
  return row;
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
      methods: ['PATCH', 'PUT'],
      pattern: `${all}/:id`,
      includes: true,
      answer: (call) => patch(moment, call),
    },
    {
      methods: ['POST'],
      pattern: `${all}/:id/attachments`,
      answer: (call) => addAttachment(call, demandExpense(call)),
    },
  ];
}
