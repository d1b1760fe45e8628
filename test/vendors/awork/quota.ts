import type { SimulatorWorld } from '../kit/simulator.ts';
import type { AworkWorkspace } from './workspace.ts';

export interface Quota {
  /** Counts one request of any client of the workspace; the answer is a 429 when it is one too many. */
  take(): Response | undefined;
}

/** Fixed windows of a second and a minute (guessed; only the limits and headers are documented). */
export function createQuota(world: SimulatorWorld, workspace: AworkWorkspace): Quota {
  const second = { index: -1, used: 0 };
  const minute = { index: -1, used: 0 };
  const use = (window: { index: number; used: number }, index: number) => {
    window.used = window.index === index ? window.used + 1 : 1;
    window.index = index;
    return window.used;
  };
  return {
    take() {
      const nowSeconds = world.now().getTime() / 1000;
      const usedInSecond = use(second, Math.floor(nowSeconds));
      const usedInMinute = use(minute, Math.floor(nowSeconds / 60));
      const isMinuteOver = usedInMinute > workspace.requestsPerMinute;
      if (!isMinuteOver && usedInSecond <= workspace.requestsPerSecond) return undefined;
      return tooManyRequests({
        resetSeconds: isMinuteOver ? 60 - Math.floor(nowSeconds % 60) : 1,
        limitSecond: workspace.requestsPerSecond,
        limitMinute: workspace.requestsPerMinute,
        remainingSecond: Math.max(0, workspace.requestsPerSecond - usedInSecond),
        remainingMinute: Math.max(0, workspace.requestsPerMinute - usedInMinute),
      });
    },
  };
}

interface QuotaState {
  resetSeconds: number;
  limitSecond: number;
  limitMinute: number;
  remainingSecond: number;
  remainingMinute: number;
}

function tooManyRequests(state: QuotaState): Response {
  const isMinuteOver = state.remainingMinute === 0;
  const headers = {
    'ratelimit-limit': String(isMinuteOver ? state.limitMinute : state.limitSecond),
    'ratelimit-remaining': '0',
    'ratelimit-reset': String(state.resetSeconds),
    'x-ratelimit-limit-second': String(state.limitSecond),
    'x-ratelimit-remaining-second': String(state.remainingSecond),
    'x-ratelimit-limit-minute': String(state.limitMinute),
    'x-ratelimit-remaining-minute': String(state.remainingMinute),
  };
  return Response.json({ message: 'API rate limit exceeded' }, { status: 429, headers });
}
