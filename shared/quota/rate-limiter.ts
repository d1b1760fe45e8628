import type { Vendor } from '../vendor.ts';
import { vendors } from '../vendor.ts';
import type { DrawnCalls } from './call-budget.ts';
import { createCallBudget } from './call-budget.ts';
import type { Meter, QuotaOwners } from './meter.ts';
import type { Lane, QuotaOwner, QuotaStore } from './quota.ts';

/** A record that may begin. */
export interface Admission {
  meter: Meter;
  /** Gives back what was set aside for the record and turned out not to be needed. */
  release(): Promise<void>;
}

export interface RateLimiter {
  /**
   * Sets calls aside for a record. Throws `quota-booked` with the slot when there are none; `returns` says that the
   * record comes back at the slot it was given.
   */
  admit(owners: QuotaOwners, calls: number, lane: Lane, returns: boolean): Promise<Admission>;
  /** For calls that nothing was set aside for. */
  meter(owners: QuotaOwners): Meter;
}

/** What one record may still spend of the calls that were drawn for it. */
type SetAside = Partial<Record<Vendor, DrawnCalls>>;

export function createRateLimiter(
  store: QuotaStore,
  now: () => Date,
  sleep: (seconds: number) => Promise<void>,
): RateLimiter {
  const budget = createCallBudget(store, now, sleep);

  /** Spends what was set aside first; a record already begun goes on with calls of its own. */
  function meterOf(owners: QuotaOwners, aside: SetAside): Meter {
    const spent: Partial<Record<Vendor, number>> = {};
    const spend = async (vendor: Vendor, owner: QuotaOwner, deadlineAt: number | undefined) => {
      const own = aside[vendor];
      // A line may be long, but it is kept to; elsewhere the vendor's window has moved on.
      const isFresh = own && own.until > now().getTime() && !budget.rests(owner);
      const isGood = own && own.calls > 0 && (owner.strictPerSecond || isFresh);
      if (isGood) own.calls -= 1;
      else if (owner.strictPerSecond) await budget.waitForPlace(vendor, owner, deadlineAt);
      else await budget.take(vendor, owner, { lane: 'committed', calls: 1 });
      // Then in single file, as what was set aside says nothing about the very second.
      if (owner.strictPerSecond)
        await budget.waitForPlace(vendor, singleFile(owner.id, owner.strictPerSecond), deadlineAt);
    };
    return {
      async spend(vendor, deadlineAt) {
        const owner = owners[vendor];
        if (owner) await spend(vendor, owner, deadlineAt);
        spent[vendor] = (spent[vendor] ?? 0) + 1;
      },
      async report(vendor, { remaining, resetSeconds }) {
        const owner = owners[vendor];
        if (!owner || remaining > 1) return;
        delete aside[vendor];
        const until = now().getTime() + resetSeconds * 1000;
        await budget.rest(owner, until);
        // Through which goes also what was set aside before.
        if (owner.strictPerSecond) await budget.rest(singleFile(owner.id, owner.strictPerSecond), until);
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
          if (own) await budget.giveBack(owner, own);
        }
      };
      try {
        for (const { vendor, owner } of entriesOf(owners)) {
          await budget.take(vendor, owner, { lane, calls, returns });
          aside[vendor] = budget.drawn(calls);
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
