import type { SimulatorWorld } from '../kit/simulator.ts';
import type { PowerOfficeService } from './service.ts';

export interface Quota {
  /** Counts one request; true when it is one too many for its key. */
  isExceeded(subscriptionKey: string): boolean;
  /** Most requests of one key, accepted or refused, in any second so far. */
  busiestSecond(): number;
}

const windowMilliseconds = 1000;

/** Documented: per subscription key, over all clients together. A sliding window that refused requests count in is guessed. */
export function createQuota(world: SimulatorWorld, service: () => PowerOfficeService): Quota {
  const windows = new Map<string, number[]>();
  let busiest = 0;
  return {
    isExceeded(subscriptionKey) {
      const now = world.now().getTime();
      const window = windows.get(subscriptionKey) ?? [];
      windows.set(subscriptionKey, window);
      window.push(now);
      const firstInside = window.findIndex((instant) => instant > now - windowMilliseconds);
      if (firstInside > 0) window.splice(0, firstInside);
      busiest = Math.max(busiest, window.length);
      return window.length > service().requestsPerSecond;
    },
    busiestSecond: () => busiest,
  };
}

/** The token endpoint declares its status code as text. */
export function tooManyRequests(service: PowerOfficeService, statusCode: 429 | '429'): Response {
  const headers: Record<string, string> = service.sendsRetryAfter ? { 'retry-after': '1' } : {};
  const message = 'Rate limit is exceeded. Try again in 1 seconds.';
  return Response.json({ statusCode, message }, { status: 429, headers });
}
