import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import { askTogether } from './ask-together.ts';
import type { Draw, DrawRequest, QuotaOwner, QuotaStore } from './quota.ts';

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

interface Asked {
  draw(request: DrawRequest): Promise<Draw>;
  reserve(): Promise<number>;
}

/**
 * One execution environment's way to the shared budgets: what its records ask for at once is one write, with some calls
 * drawn ahead where the vendor is fast, so that not each batch is one either.
 */
export function createCallBudget(
  store: QuotaStore,
  now: () => Date,
  sleep: (seconds: number) => Promise<void>,
) {
  const spare = new Map<string, DrawnCalls>();
  const restsUntil = new Map<string, number>();
  const asking = new Map<string, Asked>();

  const rests = ({ id }: QuotaOwner): boolean => (restsUntil.get(id) ?? 0) > now().getTime();
  const available = (owner: QuotaOwner): number => {
    const held = spare.get(owner.id);
    return held && held.until > now().getTime() && !rests(owner) ? held.calls : 0;
  };
  const drawn = (calls: number): DrawnCalls => ({ calls, until: now().getTime() + GOOD_MILLISECONDS });
  const put = (owner: QuotaOwner, calls: number) => spare.set(owner.id, drawn(calls));

  /** Customers under one limit ask apart, as their backlogs take turns. */
  function askedOf(owner: QuotaOwner): Asked {
    const key = JSON.stringify([owner.id, owner.tenant, owner.limit]);
    const known = asking.get(key);
    if (known) return known;
    const asked = {
      draw: askTogether((requests: readonly DrawRequest[]) => drawAll(owner, requests)),
      reserve: askTogether((places: readonly 'place'[]) => store.reserve(owner, places.length)),
    };
    const own: Asked = { draw: asked.draw, reserve: () => asked.reserve('place') };
    asking.set(key, own);
    return own;
  }

  function takeSpare(owner: QuotaOwner, { calls }: DrawRequest): boolean {
    const held = spare.get(owner.id);
    if (!held || available(owner) < calls) return false;
    spare.set(owner.id, { ...held, calls: held.calls - calls });
    return true;
  }

  async function drawAll(owner: QuotaOwner, requests: readonly DrawRequest[]): Promise<Draw[]> {
    const drawnNow = requests.filter((request) => !takeSpare(owner, request));
    if (drawnNow.length === 0) return requests.map(() => ({ granted: true }));
    const ahead = Math.floor(owner.limit.perSecond * DRAWN_SHARE);
    const { draws, ahead: granted } = await store.draw(owner, { requests: drawnNow, ahead });
    if (granted > 0) put(owner, available(owner) + granted);
    return requests.map((request) => draws[drawnNow.indexOf(request)] ?? { granted: true });
  }

  /** Takes calls out of what this environment has drawn ahead, or draws them. */
  async function take(vendor: string, owner: QuotaOwner, request: DrawRequest): Promise<void> {
    if (takeSpare(owner, request)) return;
    const draw = await askedOf(owner).draw(request);
    if (!draw.granted) throw booked(vendor, draw.slotAt, now());
  }

  /** To this environment, for as long as the vendor's window stays; where every call counts, to all. */
  async function giveBack(owner: QuotaOwner, { calls, until }: DrawnCalls): Promise<void> {
    if (owner.strictPerSecond && calls > 0) return store.refund(owner, calls);
    if (until > now().getTime()) put(owner, available(owner) + calls);
  }

  async function waitForPlace(vendor: string, owner: QuotaOwner, deadlineAt = Infinity): Promise<void> {
    const at = await askedOf(owner).reserve();
    const milliseconds = at - now().getTime();
    if (milliseconds > LONGEST_PLACE_SECONDS * 1000 || at > deadlineAt) throw booked(vendor, at, now());
    if (milliseconds > 0) await sleep(milliseconds / 1000);
    // A table that is slow to answer gives places that others have come after; a function that was frozen in between wakes
    // with all its calls at once.
    const bearable = milliseconds > 0 ? MISSED_MILLISECONDS : 1000 / owner.limit.perSecond;
    if (rests(owner) || now().getTime() - at > bearable) return waitForPlace(vendor, owner, deadlineAt);
  }

  /** Nobody calls before then; what was drawn for earlier is dropped. */
  async function rest(owner: QuotaOwner, until: number): Promise<void> {
    spare.delete(owner.id);
    restsUntil.set(owner.id, Math.max(until, restsUntil.get(owner.id) ?? 0));
    await store.block(owner, until);
  }

  return { drawn, take, giveBack, waitForPlace, rests, rest };
}

function booked(vendor: string, slotAt: number, now: Date): Failure {
  const retryAfterSeconds = Math.max(1, Math.ceil((slotAt - now.getTime()) / 1000));
  return new Failure(commonReasons['quota-booked'], {
    details: { vendor },
    retryAfterSeconds,
    bookedFor: new Date(slotAt),
  });
}
