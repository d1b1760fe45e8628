import type { Wording } from '../../../../shared/wording.ts';
import type { ConnectorId } from '../../../../shared/vendor.ts';
import type { Simulated, SimulatedVendors } from '../../../../test/vendors/simulators.ts';
import type { Told } from '../told.ts';

/** What acts stand on. */
export interface Stage {
  vendors: SimulatedVendors;
  now(): Date;
  /** Starts the comparison of a connection that would else come with its schedule. */
  compareNow(connection: string): void;
  /** Does it later, unless the suite has ended by then. */
  later(seconds: number, act: () => void): void;
}

/** Something a person does in one of the systems, by a button. */
export interface LiveAct {
  id: string;
  vendor: Simulated;
  connector: ConnectorId;
  label: Wording;
  /** Answers what is to be told beside the records that it changes. Throws `NotNow`. */
  play(stage: Stage): Told | undefined;
}

/** Something before it has to be done first. */
export class NotNow extends Error {
  readonly told: Told;
  constructor(told: Told) {
    super(told('en'));
    this.told = told;
  }
}

/** `YYYY-MM-DD`, so many days from now. */
export function dayFrom(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first weekday from three days on that is none of these. */
export function freeDay(now: Date, taken: readonly string[]): string {
  const isFree = (day: string) => ![0, 6].includes(new Date(day).getUTCDay()) && !taken.includes(day);
  let ahead = 3;
  while (!isFree(dayFrom(now, ahead))) ahead += 1;
  return dayFrom(now, ahead);
}
