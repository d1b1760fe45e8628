import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import type { Vendor } from '../vendor.ts';
import type { Lane, QuotaOwner, QuotaStore } from './quota.ts';

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

export interface Governor {
  /**
   * Sets calls aside for a record. Throws `quota-booked` with the slot when there are none;
   * a record that comes back at its slot (`booked`) is served before newcomers.
   */
  admit(owners: QuotaOwners, calls: number, lane: Lane, booked: boolean): Promise<void>;
  meter(owners: QuotaOwners): Meter;
}

interface Lease {
  calls: number;
  until: number;
}

/** Leased calls that are not used within this time are given up; the vendor's window has moved on. */
const LEASE_MILLISECONDS = 5_000;
/** One shared write then serves this part of a second's calls. */
const LEASE_SHARE = 0.5;

/**
 * Where every second counts, a record already begun waits so long for a call: to give up and read everything again
 * would spend more of the budget than it saves.
 */
const LONGEST_PLACE_SECONDS = 60;
const EARLY_TIMER_SECONDS = 0.002;

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

  /** Makes `calls` available and takes `used` of them at once, so that records side by side never count on the same call. */
  async function draw(
    vendor: string,
    owner: QuotaOwner,
    lane: Lane,
    calls: number,
    used: number,
  ): Promise<void> {
    if (available(owner) >= calls) return void put(owner, available(owner) - used);
    const batch = Math.max(calls, Math.floor(owner.limit.perSecond * LEASE_SHARE));
    const drawn = await store.draw(owner, lane, batch);
    if (drawn.granted) return void put(owner, available(owner) + batch - used);
    throw booked(vendor, drawn.slotAt, now());
  }

  /** Waits for a draw; throws `quota-booked` when it would take too long. */
  async function drawPatiently(vendor: string, owner: QuotaOwner): Promise<void> {
    const until = now().getTime() + LONGEST_PLACE_SECONDS * 1000;
    for (;;) {
      const drawn = await store.draw(owner, 'committed', 1);
      if (drawn.granted) return;
      if (drawn.slotAt > until) throw booked(vendor, drawn.slotAt, now());
      // A timer that fires a moment early would find the place not free yet, and queue anew.
      await sleep((drawn.slotAt - now().getTime()) / 1000 + EARLY_TIMER_SECONDS);
    }
  }

  /** From what was set aside, else from the budget; then in single file, as batches say nothing about the very second. */
  async function spendStrictly(vendor: string, owner: QuotaOwner, perSecond: number): Promise<void> {
    if (available(owner) >= 1) put(owner, available(owner) - 1);
    else await drawPatiently(vendor, owner);
    const at = await store.reserve(singleFile(owner.id, perSecond));
    const milliseconds = at - now().getTime();
    if (milliseconds > LONGEST_PLACE_SECONDS * 1000) throw booked(vendor, at, now());
    if (milliseconds > 0) await sleep(milliseconds / 1000);
  }

  return {
    async admit(owners, calls, lane, hasSlot) {
      for (const [vendor, owner] of Object.entries(owners)) {
        await draw(vendor, owner, hasSlot ? 'committed' : lane, calls, 0);
      }
    },
    meter(owners) {
      const spent: Partial<Record<Vendor, number>> = {};
      return {
        async spend(vendor) {
          const owner = owners[vendor];
          if (owner?.strictPerSecond) await spendStrictly(vendor, owner, owner.strictPerSecond);
          else if (owner) await draw(vendor, owner, 'committed', 1, 1);
          spent[vendor] = (spent[vendor] ?? 0) + 1;
        },
        async report(vendor, { remaining, resetSeconds }) {
          const owner = owners[vendor];
          if (!owner || remaining > 1) return;
          leases.delete(owner.id);
          await store.block(owner, now().getTime() + resetSeconds * 1000);
        },
        spent: () => spent,
      };
    },
  };
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
