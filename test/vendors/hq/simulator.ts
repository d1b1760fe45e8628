import { createFaults } from '../kit/faults.ts';
import { createOutbox } from '../kit/create-outbox.ts';
import type { Simulator, SimulatorWorld } from '../kit/simulator.ts';
import { hqActs } from './acts.ts';
import { createGate } from './gate.ts';
import { type Hq, openHq } from './hq.ts';
import { createPerson, type HqPeople } from './person.ts';
import { createRoutes, type Routes } from './routes.ts';
import { addRoutesV1 } from './routes-v1.ts';
import { addRoutesV2 } from './routes-v2.ts';
import { type HqTenant, settleTenant } from './tenant.ts';

export type HqState = ReturnType<typeof stateOf>;
export type HqSimulator = Omit<Simulator<HqPeople>, 'state'> & { state(): HqState };

/** A new tenant holds nothing. Both versions of the API show the same records. */
export function createHqSimulator(world: SimulatorWorld, tenant: Partial<HqTenant> = {}): HqSimulator {
  const hq = openHq(world, settleTenant(tenant));
  const gate = createGate(hq);
  const routes = createRoutes(hq, gate);
  for (const add of sections) add(routes, hq);
  const faults = createFaults(world.now);
  return {
    fetch: (request) => faults.around(request, (each) => routes.fetch(each)),
    person: createPerson(hq, gate),
    acts: hqActs,
    faults,
    // HQ sends no webhooks; the outbox stays empty.
    outbox: createOutbox(world, { maxAttempts: 1, backoffSeconds: () => 0, onResult: () => undefined }),
    state: () => stateOf(hq),
    calls: routes.calls,
  };
}

const sections: ((routes: Routes, hq: Hq) => void)[] = [addRoutesV1, addRoutesV2];

function stateOf({ users, absences }: Hq) {
  return { users: users.all(), absences: absences.all() };
}
