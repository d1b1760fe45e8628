import { z } from 'zod';
import { accept } from './accept.ts';
import { demand } from './caller.ts';
import { byGlobals } from './list-filters.ts';
import { changed, type Office, stampNew } from './office.ts';
import { pageOf } from './paging.ts';
import type { WebHookRow } from './records.ts';
import { notFound, unprocessable } from './refusal.ts';
import type { Call, Route } from './router.ts';

const shape = 'message';

const targets = [
  ...['Activity', 'Comment', 'Company', 'Contact', 'Contract', 'Deal', 'Expense', 'Invoice'],
  ...[
    'Invoice::Approval',
    'Invoice::BookkeepingExport',
    'Invoice::Payment',
    'InvoiceDraft',
    'InvoiceReminder',
  ],
  ...[
    'Offer',
    'PlanningEntry',
    'Presence',
    'Project',
    'Project::PaymentSchedule',
    'ProjectGroup',
    'Purchase',
  ],
  ...['Purchase::Approval', 'Purchase::BookkeepingExport', 'Purchase::Draft', 'Purchase::Order'],
  ...['Purchase::Payment', 'RecurringExpense', 'Schedule', 'Task', 'User', 'User::HolidayRequest'],
  ...['User::AbsenceRequest', 'User::PeriodLockOverride', 'User::WorkTimeAdjustment'],
];

/** Plain http is let in for receivers on loopback; the vendor documents HTTPS. */
const hook = z.url({ protocol: /^https?$/ });
const newWebHook = z.object({
  target: z.enum(targets),
  event: z.enum(['create', 'update', 'delete']),
  hook,
});

export function showWebHook(row: WebHookRow) {
  const { id, target, event, hook: address, disabled, disabled_at, created_at, updated_at } = row;
  return { id, target, event, hook: address, disabled, disabled_at, created_at, updated_at };
}

function create(office: Office, body: unknown): WebHookRow {
  if (office.account.trial)
    throw unprocessable(shape, { base: ['WebHooks are not available during the trial'] });
  const input = accept(newWebHook, body, shape);
  const off = { disabled: false, disabled_at: null, failuresInARow: 0 };
  const row: WebHookRow = { ...input, ...off, ...stampNew(office, 'webHook') };
  office.webHooks.put(row);
  return row;
}

function change(office: Office, id: number, changes: Partial<WebHookRow>): WebHookRow {
  const next = changed(office, find(office, id), changes);
  office.webHooks.put(next);
  return next;
}

export function switchWebHook(office: Office, id: number, on: boolean): WebHookRow {
  const disabled_at = on ? null : office.timestamp();
  return change(office, id, { disabled: !on, disabled_at, failuresInARow: 0 });
}

function remove(office: Office, id: number): WebHookRow {
  const row = find(office, id);
  office.webHooks.remove(id);
  return row;
}

function find(office: Office, id: number): WebHookRow {
  const row = office.webHooks.get(id);
  if (!row) throw notFound();
  return row;
}

export function webHookRoutes(office: Office): Route[] {
  const guarded =
    (answer: (call: Call, id: number) => WebHookRow) =>
    (call: Call): Response => {
      demand(call.caller, 'settings');
      return Response.json(showWebHook(answer(call, call.number('id'))));
    };
  const all = '/account/web_hooks';
  const one = `${all}/:id`;
  // Documented: only the address can change later; anything else sent is ignored (guessed).
  const update = guarded((call, id) => change(office, id, accept(z.object({ hook }), call.body, shape)));
  return [
    { methods: ['GET'], pattern: all, answer: (call) => list(office, call) },
    { methods: ['POST'], pattern: all, answer: guarded((call) => create(office, call.body)) },
    { methods: ['GET'], pattern: one, answer: guarded((_call, id) => find(office, id)) },
    { methods: ['PUT', 'PATCH'], pattern: one, answer: update },
    { methods: ['DELETE'], pattern: one, answer: guarded((_call, id) => remove(office, id)) },
    {
      methods: ['PUT'],
      pattern: `${one}/enable`,
      answer: guarded((_call, id) => switchWebHook(office, id, true)),
    },
    {
      methods: ['PUT'],
      pattern: `${one}/disable`,
      answer: guarded((_call, id) => switchWebHook(office, id, false)),
    },
  ];
}

function list(office: Office, call: Call): Response {
  demand(call.caller, 'settings');
  return pageOf(call, office.webHooks.all().filter(byGlobals(call.query)), showWebHook);
}
