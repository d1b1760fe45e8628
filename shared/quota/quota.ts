/**
 * Who asks: `backfill` gives way to `live`; `committed` is a record already begun, which should not be broken off.
 */
export type Lane = 'backfill' | 'live' | 'committed';

/** A GCRA budget. Per window a vendor then sees at most `perSecond` × window + the widest tolerance. */
export interface QuotaLimit {
  perSecond: number;
  /** Calls that may run ahead of the steady rate, by lane. */
  ahead: Readonly<Record<Lane, number>>;
}

/** One real owner of a limit (a MOCO account, an awork workspace), whoever of our connections uses it. */
export interface QuotaOwner {
  id: string;
  limit: QuotaLimit;
  /** Which of several customers under one limit asks: their backlogs take turns. */
  tenant?: string;
  /** Calls that no single second may exceed, where a vendor counts so strictly: each call then waits for its place. */
  strictPerSecond?: number;
}

export interface DrawRequest {
  lane: Lane;
  calls: number;
  /** Comes back at the slot that an earlier draw booked. */
  returns?: boolean;
}

export type Draw = { granted: true } | { granted: false; slotAt: number };

/** Draws of one owner that are decided together, in their order. */
export interface DrawRequests {
  requests: readonly DrawRequest[];
  /** So many calls more, if nobody lacks them. */
  ahead: number;
}

/** One draw for each request, and whether the calls ahead were granted. */
export interface Draws {
  draws: Draw[];
  ahead: number;
}

/** The shared budgets. Times are epoch milliseconds. Every method is one write, however many ask at once. */
export interface QuotaStore {
  /** Takes each request's `calls` from the budget, or books a slot and says when it is. */
  draw(owner: QuotaOwner, asked: DrawRequests): Promise<Draws>;
  /** Takes so many calls in any case and says when each may be made, now or later. */
  reserve(owner: QuotaOwner, calls: number): Promise<number[]>;
  /** Puts calls back that were drawn and will not be made. */
  refund(owner: QuotaOwner, calls: number): Promise<void>;
  /** The vendor said to stay away until then. */
  block(owner: QuotaOwner, until: number): Promise<void>;
}

/**
 * Splits a vendor's window so that no window can hold more than it allows, whatever came before:
 * three fifths as steady rate, two fifths as the widest tolerance.
 */
export function windowLimit(calls: number, seconds: number): QuotaLimit {
  return {
    perSecond: (0.6 * calls) / seconds,
    ahead: { backfill: 0.1 * calls, live: 0.25 * calls, committed: 0.4 * calls },
  };
}
