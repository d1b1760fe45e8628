/** Time that passes only when everybody waits: hours of queueing take seconds to measure, at the same figures. */
export interface VirtualClock {
  now(): Date;
  sleep(seconds: number): Promise<void>;
  /** Lets time pass until `isDone` holds. */
  run(isDone: () => boolean): Promise<void>;
}

/** Ticks without a new sleeper after which everybody is asleep. */
const QUIET_TICKS = 4;

export function createVirtualClock(start: number): VirtualClock {
  let milliseconds = start;
  let news = 0;
  const sleepers: { until: number; wake: () => void }[] = [];
  const settled = async () => {
    for (let quiet = 0, seen = news; quiet < QUIET_TICKS; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (seen !== news) quiet = -1;
      seen = news;
    }
  };
  return {
    now: () => new Date(milliseconds),
    sleep: (seconds) =>
      new Promise((wake) => {
        news += 1;
        sleepers.push({ until: milliseconds + Math.max(0, seconds) * 1000, wake });
      }),
    async run(isDone) {
      while (!isDone()) {
        await settled();
        const next = Math.min(...sleepers.map(({ until }) => until));
        if (next === Infinity) throw new Error('everybody waits for something that never comes');
        milliseconds = Math.max(milliseconds, next);
        const due = sleepers.filter(({ until }) => until <= milliseconds);
        sleepers.splice(0, sleepers.length, ...sleepers.filter(({ until }) => until > milliseconds));
        for (const { wake } of due) wake();
      }
    },
  };
}
