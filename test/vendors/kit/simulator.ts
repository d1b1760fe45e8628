import type { Acts, PeopleActs } from './acts.ts';
import type { Faults } from './faults.ts';
import type { Outbox } from './outbox.ts';
import type { Collections } from './collection.ts';

/** What a simulator needs from the world around it. Everything random or timed comes from here, so that runs can be replayed. */
export interface SimulatorWorld {
  now(): Date;
  /** Uniform in [0, 1). */
  random(): number;
  /** Delivers a webhook to its receiver. */
  send(request: Request): Promise<Response>;
  collections: Collections;
}

/** `People` are the changes a person makes in the vendor's own screens, callable in process and over `/_sim/person/<name>`. */
export interface Simulator<People extends PeopleActs> {
  /** The vendor's API. Rejects like `fetch` when a fault says so. */
  fetch(request: Request): Promise<Response>;
  person: People;
  acts: Acts<People>;
  faults: Faults;
  outbox: Outbox;
  /** Every record as the vendor holds it, for assertions. */
  state(): Record<string, unknown>;
  /** Calls answered so far, by method and path pattern, for counting vendor calls. */
  calls(): Record<string, number>;
}
