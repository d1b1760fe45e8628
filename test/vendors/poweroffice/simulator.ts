import { createFaults } from '../kit/faults.ts';
import { createOutbox } from '../kit/create-outbox.ts';
import type { Simulator, SimulatorWorld } from '../kit/simulator.ts';
import { powerOfficeActs } from './acts.ts';
import { addAccountTransactionRoutes } from './account-transactions.ts';
import { addAccountRoutes } from './accounts.ts';
import { createCompanies, type PowerOffice } from './company.ts';
import { addCustomerRoutes } from './customer-routes.ts';
import { addContactRoutes, addDepartmentRoutes } from './departments.ts';
import { addDocumentationRoutes } from './documentation.ts';
import { createGate } from './gate.ts';
import { addIncomingInvoiceRoutes } from './incoming-invoices.ts';
import { addOutgoingInvoiceRoutes } from './outgoing-invoices.ts';
import { createPerson, type PowerOfficePeople } from './person.ts';
import { addProjectRoutes } from './project-routes.ts';
import { createQuota } from './quota.ts';
import { addReferenceRoutes } from './reference-routes.ts';
import { createRoutes, type Routes } from './routes.ts';
import { createServiceSettings, type PowerOfficeService } from './service.ts';
import { createStamps } from './stamps.ts';
import { type PowerOfficeState, serviceState } from './state.ts';
import { addTokenRoute } from './tokens.ts';
import { addVoucherRoutes } from './voucher-routes.ts';

export type PowerOfficeSimulator = Omit<Simulator<PowerOfficePeople>, 'state'> & {
  state(): PowerOfficeState;
  /** Most requests of one subscription key, accepted or refused, in any second so far. */
  busiestSecond(): number;
};

/** The whole service, without any Go client: `person.addClient` opens one. The API lies under `/v2`. */
export function createPowerOfficeSimulator(
  world: SimulatorWorld,
  service: Partial<PowerOfficeService> = {},
): PowerOfficeSimulator {
  const settings = createServiceSettings(world.collections, service);
  const office: PowerOffice = {
    world,
    settings,
    stamps: createStamps(world, () => settings.current().stampForm),
  };
  const companies = createCompanies(office);
  const quota = createQuota(world, settings.current);
  const routes = createRoutes(office, createGate(office, companies, quota));
  addTokenRoute(routes, office, companies);
  for (const add of sections) add(routes, office);
  const faults = createFaults(world.now);
  return {
    fetch: (request) => faults.around(request, (each) => routes.fetch(each)),
    person: createPerson(office, companies),
    acts: powerOfficeActs,
    faults,
    // Documented: there are no webhooks, so that this one stays empty.
    outbox: createOutbox(world, { maxAttempts: 1, backoffSeconds: () => 0, onResult: () => undefined }),
    state: () => serviceState(office, companies),
    calls: routes.calls,
    busiestSecond: quota.busiestSecond,
  };
}

const sections: ((routes: Routes, office: PowerOffice) => void)[] = [
  addReferenceRoutes,
  addCustomerRoutes,
  addProjectRoutes,
  addDepartmentRoutes,
  addContactRoutes,
  addAccountRoutes,
  addVoucherRoutes,
  addOutgoingInvoiceRoutes,
  addIncomingInvoiceRoutes,
  addDocumentationRoutes,
  addAccountTransactionRoutes,
];
