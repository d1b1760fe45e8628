/** A point at which a run lets others go first, and at which it may be killed. */
interface Turn {
  label: string;
  owner: number;
  resume: () => void;
  abandon: () => void;
}

export interface Turns {
  /** Waits until the scheduler says so; never, when the run is killed here. */
  take(owner: number, label: string): Promise<void>;
  /** Waits until that moment of the world's clock; never, when the owner is killed meanwhile. */
  sleep(owner: number, until: number): Promise<void>;
  /** Ends every sleep whose moment has come, at once and in order, as timers do; false when there was none. */
  wake(now: number): boolean;
  /** When the next sleeper wakes. */
  nextWake(): number | undefined;
  /** Waits until every run is at a turn or has ended. */
  settled(): Promise<void>;
  waiting(): readonly Turn[];
  resume(turn: Turn): void;
  /** Drops everything a killed run waits for. */
  drop(owner: number): void;
  /** Told by whoever starts or ends a run, so that settling notices. */
  touch(): void;
}

interface Sleeper extends Omit<Turn, 'label'> {
  until: number;
}

/** Ticks without news after which nobody is running any more. */
const QUIET_TICKS = 3;

export function createTurns(): Turns {
  let waiting: Turn[] = [];
  let sleepers: Sleeper[] = [];
  const dead = new Set<number>();
  let news = 0;
  return {
    take: (owner, label) =>
      new Promise((resume, abandon) => {
        // A killed run goes nowhere any more; its first wait fails only so that its timers end.
        if (dead.has(owner)) return;
        news += 1;
        waiting.push({ owner, label, resume, abandon });
      }),
    sleep: (owner, until) =>
      new Promise((resume, abandon) => {
        if (dead.has(owner)) return;
        news += 1;
        sleepers = [...sleepers, { owner, until, resume, abandon }].toSorted((a, b) => a.until - b.until);
      }),
    wake(now) {
      const due = sleepers.filter(({ until }) => until <= now);
      sleepers = sleepers.filter(({ until }) => until > now);
      for (const { resume } of due) resume();
      return due.length > 0;
    },
    nextWake: () => sleepers[0]?.until,
    async settled() {
      for (let quiet = 0, seen = news; quiet < QUIET_TICKS; quiet += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        if (seen !== news) quiet = -1;
        seen = news;
      }
    },
    waiting: () => waiting,
    resume(turn) {
      waiting = waiting.filter((each) => each !== turn);
      news += 1;
      turn.resume();
    },
    drop(owner) {
      dead.add(owner);
      for (const each of [...waiting, ...sleepers]) if (each.owner === owner) each.abandon();
      waiting = waiting.filter((each) => each.owner !== owner);
      sleepers = sleepers.filter((each) => each.owner !== owner);
    },
    touch: () => void (news += 1),
  };
}
