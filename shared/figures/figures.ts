import type { Vendor } from '../vendor.ts';
import type { Details } from '../wording.ts';

/**
 * How many records of a connection are in which state. `needing` those of the waiting for which somebody must do
 * something · `linked` on the other side · `differing` whose sides stay different until somebody does something.
 */
export const figureKinds = ['waiting', 'needing', 'retrying', 'parked', 'linked', 'differing'] as const;
export type Figures = Record<(typeof figureKinds)[number], number>;

export const noFigures = eachFigure(() => 0);

/** Each figure made by itself. */
export function eachFigure<Value>(of: (kind: keyof Figures) => Value): Record<keyof Figures, Value> {
  return {
    waiting: of('waiting'),
    needing: of('needing'),
    retrying: of('retrying'),
    parked: of('parked'),
    linked: of('linked'),
    differing: of('differing'),
  };
}

/** A record that is not on the other side, and why. */
export interface UrgentRecord {
  direction: string;
  entity: string;
  id: string;
  state: 'waiting' | 'retrying' | 'parked';
  /** It stays so unless a person does something. */
  needs: boolean;
  code: string;
  details: Details;
}

/** What was seen when all were counted last, for lists of many connections. */
export interface Watched {
  /** ISO instant since which the oldest was undone; absent where none was. */
  oldestOpenSince?: string | undefined;
  /** ISO instant of the last full comparison, of the direction in which it is longest ago; absent where one never was. */
  reconciledAt?: string | undefined;
  /** What nothing explains, in all directions. */
  differences: number;
  /** Vendors whose webhooks need somebody. */
  troubledHooks: Vendor[];
  /** Of the parked records, those whose dead letters somebody has discarded. */
  setAside: number;
  /** ISO instant at which all of its records were counted last, or were to be. */
  countedAllAt?: string | undefined;
  /** What needed somebody most; absent where nothing was undone. */
  urgent?: UrgentRecord | undefined;
}

/** With a mark that changes with every change. */
export interface StoredFigures extends Figures {
  revision: number;
  watched?: Watched | undefined;
}

/** As they are after a count of all. */
export type CountedFigures = Figures & Pick<StoredFigures, 'watched'>;

/** What arrived on the other side within an hour. */
export interface HourlyFlow {
  /** `YYYY-MM-DDTHH` in UTC. */
  hour: string;
  records: number;
  /** How many of them a webhook told of, and how long those took from it, together. */
  live: number;
  liveMilliseconds: number;
}

/** What work took. */
export interface Usage {
  /** Messages handled, whatever came of them. */
  runs: number;
  /** Of the functions, waiting included, as they are billed. */
  milliseconds: number;
  calls: Readonly<Partial<Record<Vendor, number>>>;
}

export const noUsage: Usage = { runs: 0, milliseconds: 0, calls: {} };

export type Flow = HourlyFlow & Usage;

export interface DailyUsage extends Usage {
  /** `YYYY-MM-DD` in UTC. */
  day: string;
  /** Records that arrived. */
  records: number;
}

/** Counts beside the links, so that nobody has to read all of them. */
export interface FiguresStore {
  /** Adds to what is counted; takes away where a number is negative. */
  add(connection: string, change: Partial<Figures>): Promise<void>;
  /** Of many connections at once; one that was never counted is not in it. */
  of(connections: readonly string[]): Promise<ReadonlyMap<string, StoredFigures>>;
  /** Puts what was counted anew instead, unless something has changed since that revision; answers whether it did. */
  replace(connection: string, figures: CountedFigures, revision: number): Promise<boolean>;
  addFlow(connection: string, direction: string, flow: Flow): Promise<void>;
  /** Hours in which something flowed, oldest first. Days are `YYYY-MM-DD` in UTC, both inclusive. */
  flows(connection: string, direction: string, fromDay: string, toDay: string): Promise<HourlyFlow[]>;
  /** What the work of those days took, oldest first. */
  usage(connection: string, direction: string, fromDay: string, toDay: string): Promise<DailyUsage[]>;
}
