import type { Bell } from './bell.ts';
import type { Simulated, SimulatedVendors } from '../../../test/vendors/simulators.ts';

interface Watchable {
  fetch(request: Request): Promise<Response>;
  person: object;
}

/** The same simulators, with a bell. */
export function watchSimulators(vendors: SimulatedVendors, bell: Bell): SimulatedVendors {
  return {
    moco: watchSimulator('moco', vendors.moco, bell),
    awork: watchSimulator('awork', vendors.awork, bell),
    personio: watchSimulator('personio', vendors.personio, bell),
    hq: watchSimulator('hq', vendors.hq, bell),
    moment: watchSimulator('moment', vendors.moment, bell),
    poweroffice: watchSimulator('poweroffice', vendors.poweroffice, bell),
  };
}

/** The same simulator; after every act of a person and every call that may have written something, the bell rings. */
function watchSimulator<S extends Watchable>(vendor: Simulated, simulator: S, bell: Bell): S {
  return {
    ...simulator,
    person: ringingActs(simulator.person, (by) => bell.ring({ vendor, by })),
    async fetch(request: Request) {
      try {
        return await simulator.fetch(request);
      } finally {
        // Also when the answer was lost: the vendor may have written before.
        if (request.method !== 'GET') bell.ring({ vendor, by: 'api' });
      }
    },
  };
}

function ringingActs<People extends object>(people: People, ring: (by: 'person' | 'api') => void): People {
  return new Proxy(people, {
    get(target, name, receiver) {
      const act: unknown = Reflect.get(target, name, receiver);
      if (typeof act !== 'function') return act;
      return (...given: unknown[]) => {
        // What a call has written by now is not the person's.
        ring('api');
        try {
          const done: unknown = Reflect.apply(act, target, given);
          return done;
        } finally {
          ring('person');
        }
      };
    },
  });
}
