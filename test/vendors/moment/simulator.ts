import { createFaults } from '../kit/faults.ts';
import type { Simulator, SimulatorWorld } from '../kit/simulator.ts';
import { momentActs } from './acts.ts';
import { attachmentsOf } from './attachments.ts';
import type { Company } from './company.ts';
import { customerRoutes } from './customers.ts';
import { invoiceRoutes } from './invoice-routes.ts';
import { type Moment, openMoment } from './moment.ts';
import { createPerson, type MomentPeople } from './person.ts';
import { priceModelRoutes } from './price-models.ts';
import { projectExpenseRoutes } from './project-expenses.ts';
import { projectRoutes } from './projects.ts';
import { createRouter } from './router.ts';
import { type MomentService, settleService } from './service.ts';
import { seedUserAccount, userAccountRoutes } from './user-accounts.ts';

export type MomentState = ReturnType<typeof stateOf>;
export type MomentSimulator = Omit<Simulator<MomentPeople>, 'state'> & { state(): MomentState };

/** Several companies under one address. A new company holds the user of its key, nothing else. */
export function createMomentSimulator(
  world: SimulatorWorld,
  service: Partial<MomentService> = {},
): MomentSimulator {
  const moment = openMoment(world, settleService(service));
  moment.companies().forEach(seedUserAccount);
  const router = createRouter(moment, routesOf(moment));
  const faults = createFaults(world.now);
  return {
    fetch: (request) => faults.around(request, (each) => router.fetch(each)),
    person: createPerson(moment),
    acts: momentActs,
    faults,
    outbox: moment.hooks.outbox,
    state: () => stateOf(moment),
    calls: router.calls,
  };
}

function routesOf(moment: Moment) {
  const sections = [
    ...[invoiceRoutes, customerRoutes, projectRoutes],
    ...[priceModelRoutes, projectExpenseRoutes, userAccountRoutes],
  ];
  return sections.flatMap((section) => section(moment));
}

function stateOf(moment: Moment) {
  const companies = moment.companies().map((company) => [company.code, companyState(company)] as const);
  return { companies: Object.fromEntries(companies) };
}

function companyState(company: Company) {
  return {
    customers: company.customers.all(),
    projects: company.projects.all(),
    invoices: company.invoices.all(),
    projectExpenses: company.projectExpenses.all().map((row) => ({
      ...row,
      attachments: attachmentsOf(company, row.id),
    })),
    webhooks: company.integrations.all(),
  };
}
