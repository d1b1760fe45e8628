import { createOutbox } from '../kit/create-outbox.ts';
import type { Outbox } from '../kit/outbox.ts';
import type { SimulatorWorld } from '../kit/simulator.ts';
import type { Company } from './company.ts';
import type { CustomerRow, IntegrationType, InvoiceRow, ProjectRow } from './records.ts';
import type { MomentService } from './service.ts';

/** `CREATE_NEW` is documented for invoices; everything else about event names is guessed. */
export type HookEvent = 'CREATE_NEW' | 'UPDATE';

export interface Hooks {
  outbox: Outbox;
  /** Posts to every integration of the type; the thin body is built only when somebody listens. */
  announce(company: Company, type: IntegrationType, body: () => object): void;
}

/** Documented: a POST without anything that proves its origin. */
export function createHooks(world: SimulatorWorld, { webhookRetrySeconds }: MomentService): Hooks {
  const outbox = createOutbox(world, {
    maxAttempts: webhookRetrySeconds.length + 1,
    backoffSeconds: (attempt) => webhookRetrySeconds[attempt - 1] ?? 0,
    onResult: () => {},
  });
  const headers = { 'content-type': 'application/json' };
  return {
    outbox,
    announce(company, type, body) {
      for (const { id, url, ...integration } of company.integrations.all()) {
        if (integration.type !== type) continue;
        outbox.post({ subscription: `${company.code} ${id}`, url, headers, body: JSON.stringify(body()) });
      }
    },
  };
}

/** Documented, with keys in this order. That a missing project is left out is guessed. */
export function invoiceHookBody(company: Company, event: HookEvent, invoice: InvoiceRow): object {
  const { id, invoiceNumber, customerId, projectId } = invoice;
  const project = company.projects.get(projectId ?? 0);
  const customer = shortCustomer(company, customerId);
  return {
    event,
    invoice: {
      id,
      invoiceNumber,
      ...(customer && { customer }),
      ...(project && { project: { id: project.id, projectNumber: project.projectNumber } }),
    },
  };
}

export function customerHookBody(event: HookEvent, { id, customerNumber }: CustomerRow): object {
  return { event, customer: { id, customerNumber } };
}

export function projectHookBody(company: Company, event: HookEvent, project: ProjectRow): object {
  const { id, projectNumber, customerId } = project;
  const customer = shortCustomer(company, customerId);
  return { event, project: { id, projectNumber, ...(customer && { customer }) } };
}

function shortCustomer(company: Company, customerId: number | null) {
  const customer = company.customers.get(customerId ?? 0);
  return customer && { id: customer.id, customerNumber: customer.customerNumber };
}
