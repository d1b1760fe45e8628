import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import type { Vendor } from '../vendor.ts';
import { vendors } from '../vendor.ts';
import type { DrawRequest, Lane, QuotaOwner, QuotaStore } from './quota.ts';

/** The budgets one record draws from. */
export type QuotaOwners = Readonly<Partial<Record<Vendor, QuotaOwner>>>;

/** What a vendor's answer says about its own count. */
export interface QuotaReport {
  remaining: number;
  resetSeconds: number;
}

/** Accounts for the vendor calls of one record. */
export interface Meter {
  /** Called before each vendor call. Throws `quota-booked` when even the reserve of records already begun is used up. */
  spend(vendor: Vendor): Promise<void>;
  /** Called with the quota headers of an answer. */
  report(vendor: Vendor, report: QuotaReport): Promise<void>;
  /** Calls spent so far, for logs and cost per customer. */
  spent(): Readonly<Partial<Record<Vendor, number>>>;
}

/** A record that may begin. */
export interface Admission {
  meter: Meter;
  /** Gives back what was set aside for the record and turned out not to be needed. */
  release(): Promise<void>;
}

export interface Governor {
  /**
   * Sets calls aside for a record. Throws `quota-booked` with the slot when there are none; `returns` says that the
   * record comes back at the slot it was given.
   */
  admit(owners: QuotaOwners, calls: number, lane: Lane, returns: boolean): Promise<Admission>;
  /** For calls that nothing was set aside for. */
  meter(owners: QuotaOwners): Meter;
}

interface Lease {
  calls: number;
  until: number;
}

/** What one record may still spend of the calls that were drawn for it. */
type SetAside = Partial<Record<Vendor, Lease>>;

/** Leased calls that are not used within this time are given up; the vendor's window has moved on. */
const LEASE_MILLISECONDS = 5_000;
/** One shared write then serves this part of a second's calls. */
const LEASE_SHARE = 0.5;

/**
 * Where every second counts, a record already begun waits so long for a call: to give up and read everything again
 * would spend more of the budget than it saves.
 */
const LONGEST_PLACE_SECONDS = 60;
const MISSED_MILLISECONDS = 1_000;

export function createGovernor(
  store: QuotaStore,
  now: () => Date,
  sleep: (seconds: number) => Promise<void>,
): Governor {
  const leases = new Map<string, Lease>();

  const available = (owner: QuotaOwner): number => {
    const lease = leases.get(owner.id);
    return lease && lease.until > now().getTime() ? lease.calls : 0;
  };
  const put = (owner: QuotaOwner, calls: number) =>
    leases.set(owner.id, { calls, until: now().getTime() + LEASE_MILLISECONDS });

  /** Takes calls out of what this environment has leased, or draws them, at best some more with them. */
  async function take(vendor: string, owner: QuotaOwner, request: DrawRequest): Promise<void> {
    const { calls } = request;
    if (available(owner) >= calls) return void put(owner, available(owner) - calls);
    const batch = Math.max(calls, Math.floor(owner.limit.perSecond * LEASE_SHARE));
    const drawn = await store.draw(owner, { ...request, calls: batch });
    if (!drawn.granted) throw booked(vendor, drawn.slotAt, now());
    put(owner, available(owner) + batch - calls);
  }

  /** To this environment, for as long as the vendor's window stays; where every call counts, to all. */
  async function giveBack(owner: QuotaOwner, { calls, until }: Lease): Promise<void> {
    if (owner.strictPerSecond && calls > 0) return store.refund(owner, calls);
    if (until > now().getTime()) put(owner, available(owner) + calls);
  }

  async function waitForPlace(vendor: string, owner: QuotaOwner): Promise<void> {
    const at = await store.reserve(owner);
    const milliseconds = at - now().getTime();
    if (milliseconds > LONGEST_PLACE_SECONDS * 1000) throw booked(vendor, at, now());
    if (milliseconds <= 0) return;
    await sleep(milliseconds / 1000);
    // A function that was frozen in between wakes with all its calls at once, and long after their places.
    if (now().getTime() - at > MISSED_MILLISECONDS) return waitForPlace(vendor, owner);
  }

  /** Spends what was set aside first; a record already begun goes on with calls of its own. */
  function meterOf(owners: QuotaOwners, aside: SetAside): Meter {
    const spent: Partial<Record<Vendor, number>> = {};
    const spend = async (vendor: Vendor, owner: QuotaOwner) => {
      const own = aside[vendor];
      // A line may be long, but it is kept to; elsewhere the vendor's window has moved on.
      const isGood = own && own.calls > 0 && (owner.strictPerSecond || own.until > now().getTime());
      if (isGood) own.calls -= 1;
      else if (owner.strictPerSecond) await waitForPlace(vendor, owner);
      else await take(vendor, owner, { lane: 'committed', calls: 1 });
      // Then in single file, as what was set aside says nothing about the very second.
      if (owner.strictPerSecond) await waitForPlace(vendor, singleFile(owner.id, owner.strictPerSecond));
    };
    return {
      async spend(vendor) {
        const owner = owners[vendor];
        if (owner) await spend(vendor, owner);
        spent[vendor] = (spent[vendor] ?? 0) + 1;
      },
      async report(vendor, { remaining, resetSeconds }) {
        const owner = owners[vendor];
        if (!owner || remaining > 1) return;
        leases.delete(owner.id);
        delete aside[vendor];
        await store.block(owner, now().getTime() + resetSeconds * 1000);
      },
      spent: () => spent,
    };
  }

  return {
    async admit(owners, calls, lane, returns) {
      const aside: SetAside = {};
      const release = async () => {
        for (const { vendor, owner } of entriesOf(owners)) {
          const own = aside[vendor];
          delete aside[vendor];
          if (own) await giveBack(owner, own);
        }
      };
      try {
        for (const { vendor, owner } of entriesOf(owners)) {
          await take(vendor, owner, { lane, calls, returns });
          aside[vendor] = { calls, until: now().getTime() + LEASE_MILLISECONDS };
        }
      } catch (error) {
        await release();
        throw error;
      }
      return { meter: meterOf(owners, aside), release };
    },
    meter: (owners) => meterOf(owners, {}),
  };
}

function entriesOf(owners: QuotaOwners) {
  return vendors.flatMap((vendor) => {
    const owner = owners[vendor];
    return owner ? [{ vendor, owner }] : [];
  });
}

/** Never two calls at once, and one place less than allowed, because calls do not travel equally fast. */
function singleFile(id: string, strictPerSecond: number): QuotaOwner {
  const one = { backfill: 1, live: 1, committed: 1 };
  return { id: `${id}:second`, limit: { perSecond: strictPerSecond * 0.9, ahead: one } };
}

function booked(vendor: string, slotAt: number, now: Date): Failure {
  const retryAfterSeconds = Math.max(1, Math.ceil((slotAt - now.getTime()) / 1000));
  return new Failure(commonReasons['quota-booked'], {
    details: { vendor },
    retryAfterSeconds,
    bookedFor: new Date(slotAt),
  });
}
