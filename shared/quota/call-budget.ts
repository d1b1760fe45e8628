import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import type { DrawRequest, QuotaOwner, QuotaStore } from './quota.ts';

/** Calls that were drawn, and until when they are good. */
export interface DrawnCalls {
  calls: number;
  until: number;
}

/** Drawn calls that are not used within this time are given up; the vendor's window has moved on. */
const GOOD_MILLISECONDS = 5_000;
/** One shared write then serves this part of a second's calls. */
const DRAWN_SHARE = 0.5;

/**
 * Where every second counts, a record already begun waits so long for a call: to give up and read everything again
 * would spend more of the budget than it saves.
 */
const LONGEST_PLACE_SECONDS = 60;
const MISSED_MILLISECONDS = 1_000;

/** One execution environment's way to the shared budgets: with some calls drawn ahead, so that not each is a write. */
export function createCallBudget(
  store: QuotaStore,
  now: () => Date,
  sleep: (seconds: number) => Promise<void>,
) {
  const spare = new Map<string, DrawnCalls>();

  const available = (owner: QuotaOwner): number => {
    const held = spare.get(owner.id);
    return held && held.until > now().getTime() ? held.calls : 0;
  };
  const drawn = (calls: number): DrawnCalls => ({ calls, until: now().getTime() + GOOD_MILLISECONDS });
  const put = (owner: QuotaOwner, calls: number) => spare.set(owner.id, drawn(calls));

  /** Takes calls out of what this environment has drawn ahead, or draws them, at best some more with them. */
  async function take(vendor: string, owner: QuotaOwner, request: DrawRequest): Promise<void> {
    const { calls } = request;
    if (available(owner) >= calls) return void put(owner, available(owner) - calls);
    const batch = Math.max(calls, Math.floor(owner.limit.perSecond * DRAWN_SHARE));
    const drawn = await store.draw(owner, { ...request, calls: batch });
    if (!drawn.granted) throw booked(vendor, drawn.slotAt, now());
    put(owner, available(owner) + batch - calls);
  }

  /** To this environment, for as long as the vendor's window stays; where every call counts, to all. */
  async function giveBack(owner: QuotaOwner, { calls, until }: DrawnCalls): Promise<void> {
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

  return { drawn, take, giveBack, waitForPlace, forget: (owner: QuotaOwner) => void spare.delete(owner.id) };
}

function booked(vendor: string, slotAt: number, now: Date): Failure {
  const retryAfterSeconds = Math.max(1, Math.ceil((slotAt - now.getTime()) / 1000));
  return new Failure(commonReasons['quota-booked'], {
    details: { vendor },
    retryAfterSeconds,
    bookedFor: new Date(slotAt),
  });
}
