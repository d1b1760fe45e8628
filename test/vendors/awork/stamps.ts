import type { SimulatorWorld } from '../kit/simulator.ts';
import type { Stamped } from './records.ts';

const millisecondsBeforeUnixEpoch = 62_135_596_800_000;

/** Ids and change stamps. Stamps always move forward, by at least one tick of 100 ns. */
export interface Stamps {
  guid(): string;
  traceId(): string;
  /** Instant with up to seven decimals and a Z. */
  instant(): string;
  created(userId: string): Stamped;
  touched(userId: string): Pick<Stamped, 'updatedOn' | 'updatedBy' | 'resourceVersion'>;
}

export function createStamps(world: SimulatorWorld): Stamps {
  const counters = world.collections.open<number>('counters');
  let counter = counters.get('id') ?? 0;
  let milliseconds = 0;
  let ticks = 0;
  const hex = (length: number) =>
    Math.floor(world.random() * 16 ** length)
      .toString(16)
      .padStart(length, '0');
  const guid = () => {
    counter += 1;
    counters.put('id', counter);
    return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${counter.toString(16).padStart(12, '0')}`;
  };
  const tick = () => {
    const now = world.now().getTime();
    const isLater = now > milliseconds;
    ticks = isLater ? Math.floor(world.random() * 5000) : ticks + 1;
    milliseconds = isLater ? now : milliseconds + Math.floor(ticks / 10_000);
    ticks %= 10_000;
  };
  const touched = (userId: string) => {
    tick();
    const subMilliseconds = String(ticks).padStart(4, '0');
    const updatedOn = withTicks(milliseconds, subMilliseconds);
    const resourceVersion = `${milliseconds + millisecondsBeforeUnixEpoch}${subMilliseconds}`;
    return { updatedOn, updatedBy: userId, resourceVersion };
  };
  return {
    guid,
    traceId: () => hex(8) + hex(8) + hex(8) + hex(8),
    instant: () => touched('').updatedOn,
    touched,
    created(userId) {
      const last = touched(userId);
      return { id: guid(), createdOn: last.updatedOn, createdBy: userId, ...last };
    },
  };
}

/** Trailing zeros are dropped, so 0 to 7 decimals (observed). */
function withTicks(milliseconds: number, subMilliseconds: string): string {
  const [whole, thousandths] = new Date(milliseconds).toISOString().slice(0, -1).split('.');
  const decimals = `${thousandths}${subMilliseconds}`.replace(/0+$/, '');
  return `${whole}${decimals ? `.${decimals}` : ''}Z`;
}
