import type { SimulatorWorld } from '../kit/simulator.ts';
import type { PersonioCompany } from './company.ts';
import type { Hooks } from './hooks.ts';
import type { Stamps } from './stamps.ts';
import type { PersonioStore } from './store.ts';

/** What every operation of the simulated vendor works with. */
export interface Personio {
  world: SimulatorWorld;
  company: PersonioCompany;
  store: PersonioStore;
  stamps: Stamps;
  hooks: Hooks;
}
