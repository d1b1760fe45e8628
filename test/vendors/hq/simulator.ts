import { createFaults } from '../kit/faults.ts';
import { createOutbox } from '../kit/create-outbox.ts';
import type { Simulator, SimulatorWorld } from '../kit/simulator.ts';
import { hqActs } from './acts.ts';
import { createGate } from './gate.ts';
import { openHq } from './hq.ts';
import { createOtherTenant } from './other-tenant.ts';
import type { HqPeople } from './people.ts';
import { createPerson } from './person.ts';
import { createRoutes } from './routes.ts';
import { addRoutes } from './sections.ts';
import { stateOf } from './state.ts';
import { type HqTenant, settleTenant } from './tenant.ts';

export type HqState = ReturnType<typeof stateOf>;
export type HqSimulator = Omit<Simulator<HqPeople>, 'state'> & { state(): HqState };

/** A new tenant holds nothing but statuses. Both versions of the API show the same records. */
export function createHqSimulator(world: SimulatorWorld, tenant: Partial<HqTenant> = {}): HqSimulator {
  const hq = openHq(world, settleTenant(tenant));
  const gate = createGate(hq);
  const routes = createRoutes(hq, gate);
  addRoutes(routes, hq);
  const other = createOtherTenant(world, hq.tenant, addRoutes);
  const faults = createFaults(world.now);
  return {
    fetch: (request) =>
      faults.around(request, (each) => (other.isAsked(each) ? other.routes : routes).fetch(each)),
    person: { ...createPerson(hq, gate), openOtherTenant: other.open },
    acts: hqActs,
    faults,
    // HQ sends no webhooks; the outbox stays empty.
    outbox: createOutbox(world, { maxAttempts: 1, backoffSeconds: () => 0, onResult: () => undefined }),
    state: () => stateOf(hq),
    calls: routes.calls,
  };
}
