import type { SimulatorWorld } from '../kit/simulator.ts';

export interface WindowLimit {
  limit: number;
  seconds: number;
}

/** Fixed windows by name, counted over all callers as if they came from one address. The shape is guessed. */
export function createWindows(world: SimulatorWorld) {
  const windows = new Map<string, { index: number; used: number }>();
  return {
    /** Counts one call; false when it is one too many. */
    take(name: string, { limit, seconds }: WindowLimit): boolean {
      const index = Math.floor(world.now().getTime() / (seconds * 1000));
      const before = windows.get(name);
      const used = before?.index === index ? before.used + 1 : 1;
      windows.set(name, { index, used });
      return used <= limit;
    },
  };
}

/** Documented: so many calls for a token in a minute; whoever asks for more is held back for the next minute. */
export function createTokenLimit(world: SimulatorWorld) {
  const windows = createWindows(world);
  const heldUntil = new Map<string, number>();
  return {
    /** `heldPerSecond` is what is still answered while held back. False for a call too many. */
    take(name: string, perMinute: number, heldPerSecond: number): boolean {
      const now = world.now().getTime();
      if (now < (heldUntil.get(name) ?? 0)) {
        return windows.take(`held ${name}`, { limit: heldPerSecond, seconds: 1 });
      }
      const isAdmitted = windows.take(name, { limit: perMinute, seconds: 60 });
      if (!isAdmitted) heldUntil.set(name, now + 60_000);
      return isAdmitted;
    },
  };
}
