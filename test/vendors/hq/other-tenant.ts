import type { Collections } from '../kit/collection.ts';
import type { SimulatorWorld } from '../kit/simulator.ts';
import { createGate, tokenOf } from './gate.ts';
import { openHq } from './hq.ts';
import { createPerson } from './person.ts';
import { createRoutes, type Routes } from './routes.ts';
import type { HqTenant } from './tenant.ts';

export interface OtherTenant {
  routes: Routes;
  isAsked(request: Request): boolean;
  open(token: string): void;
}

/** Documented: one host for all tenants, of which the token names one. Ids begin anew in each. */
export function createOtherTenant(
  world: SimulatorWorld,
  tenant: HqTenant,
  addRoutes: (routes: Routes, hq: ReturnType<typeof openHq>) => void,
): OtherTenant {
  const collections: Collections = { open: (name) => world.collections.open(`other-tenant ${name}`) };
  const hq = openHq({ ...world, collections }, { ...tenant, tokens: [] });
  const gate = createGate(hq);
  const routes = createRoutes(hq, gate);
  addRoutes(routes, hq);
  return {
    routes,
    isAsked: (request) => gate.holds(tokenOf(request)),
    open(token) {
      gate.addToken(token);
      if (hq.users.all().length === 0) settle(createPerson(hq, gate));
    },
  };
}

function settle(person: ReturnType<typeof createPerson>): void {
  person.createUser({ firstName: 'Olga', lastName: 'Fremd', email: 'olga@other.example' });
  const company = person.createCompany({ name: 'Anderswo GmbH' });
  const project = person.createProject({ name: 'Fremdes Projekt', companyId: company.id });
  person.createTask({ projectId: project.id, name: 'Fremde Aufgabe' });
}
