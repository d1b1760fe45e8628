import type { Simulated } from '../../../../test/vendors/simulators.ts';
import type { Told } from '../told.ts';

/** The name of a link's record at one of its two sides. */
export interface Trace {
  entity: string;
  id: string;
}

/** A record as the people of its system know it. */
export interface LiveRecord {
  /** Unique over all systems. */
  key: string;
  vendor: Simulated;
  /** ISO instant of its last change. */
  at: string;
  /** As a sentence begins with it. A change of it is worth telling. */
  phrase: Told;
  /** What else people look at. */
  facts: Told;
  /** Where Tandem takes it from here. */
  source?: Trace;
  /** Where Tandem has brought it here, or would have. */
  target?: Trace;
}
