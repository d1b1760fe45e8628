import { createFaults } from '../kit/faults.ts';
import type { Simulator, SimulatorWorld } from '../kit/simulator.ts';
import { personioActs } from './acts.ts';
import { createAccess } from './access.ts';
import { type GivenCompany, settleCompany } from './company.ts';
import { createHooks } from './hooks.ts';
import { addOauthRoutes } from './oauth.ts';
import { createPeople, type PersonioPeople } from './person.ts';
import type { Personio } from './personio.ts';
import { createRoutes, type Routes } from './routes.ts';
import { createStamps } from './stamps.ts';
import { openStore } from './store.ts';
import { addHourlyRoutes } from './v1-absence-periods.ts';
import { addV1AuthRoutes } from './v1-auth.ts';
import { addEmployeeRoutes } from './v1-employees.ts';
import { addTimeOffTypeRoutes } from './v1-time-off-types.ts';
import { addTimeOffRoutes } from './v1-time-offs.ts';
import { addAbsencePeriodRoutes } from './v2-absence-periods.ts';
import { addAbsenceTypeRoutes } from './v2-absence-types.ts';
import { addPersonRoutes } from './v2-persons.ts';
import { addWebhookRoutes } from './v2-webhooks.ts';

export type PersonioState = ReturnType<typeof stateOf>;
export type PersonioSimulator = Omit<Simulator<PersonioPeople>, 'state'> & { state(): PersonioState };

/** A new company holds its credentials and nothing else. Both generations of the API show the same state. */
export function createPersonioSimulator(world: SimulatorWorld, given: GivenCompany = {}): PersonioSimulator {
  const company = settleCompany(given);
  const hidden = world.collections.open<string[]>('settings').get('hiddenAttributes');
  if (hidden) company.hiddenAttributes = hidden;
  const store = openStore(world.collections);
  const stamps = createStamps(world);
  const hooks = createHooks(world, company, store, stamps);
  const personio: Personio = { world, company, store, stamps, hooks };
  const access = createAccess(world, company, stamps);
  const routes = createRoutes(personio, access);
  addOauthRoutes(routes, personio, access);
  addV1AuthRoutes(routes, personio, access);
  for (const add of sections) add(routes, personio);
  const faults = createFaults(world.now);
  return {
    fetch: (request) => faults.around(request, (each) => routes.fetch(each)),
    person: createPeople(personio, access),
    acts: personioActs,
    faults,
    outbox: hooks.outbox,
    state: () => stateOf(personio),
    calls: routes.calls,
  };
}

const sections: ((routes: Routes, personio: Personio) => void)[] = [
  addPersonRoutes,
  addAbsenceTypeRoutes,
  addAbsencePeriodRoutes,
  addWebhookRoutes,
  addEmployeeRoutes,
  addTimeOffTypeRoutes,
  addTimeOffRoutes,
  addHourlyRoutes,
];

function stateOf({ store }: Personio) {
  return {
    persons: [...store.persons.all()],
    absenceTypes: [...store.absenceTypes.all()],
    absences: [...store.absences.all()],
    webhooks: [...store.webhooks.all()],
  };
}
