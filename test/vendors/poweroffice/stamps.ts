import type { SimulatorWorld } from '../kit/simulator.ts';

/** Documented: a blank before the time, and six decimals. Observed elsewhere: ISO, with up to seven. */
export type StampForm = 'documented' | 'iso';

/** Ids of the vendor's kinds, and stamps that always move forward. */
export interface Stamps {
  /** Unique over all Go clients. */
  id(): number;
  guid(): string;
  /** UTC instant with decimals and an offset, in the form of the service. */
  instant(): string;
}

const firstId = 476_000_000;

export function createStamps(world: SimulatorWorld, form: () => StampForm): Stamps {
  const counters = world.collections.open<number>('counters');
  const next = (name: string) => {
    const value = (counters.get(name) ?? 0) + 1;
    counters.put(name, value);
    return value;
  };
  const hex = (length: number) =>
    Math.floor(world.random() * 16 ** length)
      .toString(16)
      .padStart(length, '0');
  let milliseconds = 0;
  let microseconds = 0;
  return {
    id: () => firstId + next('id'),
    guid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${next('guid').toString(16).padStart(12, '0')}`,
    instant() {
      const now = world.now().getTime();
      microseconds = now > milliseconds ? Math.floor(world.random() * 500) : microseconds + 1;
      milliseconds = Math.max(now, milliseconds) + Math.floor(microseconds / 1000);
      microseconds %= 1000;
      return shown(stampOf(milliseconds, microseconds * 10), form());
    },
  };
}

function shown(stamp: string, form: StampForm): string {
  return form === 'iso' ? stamp : stamp.replace('T', ' ').replace('0+', '+');
}

/** All of them are UTC and equally long, so that they can be compared as text. */
function stampOf(milliseconds: number, ticks = 0): string {
  return `${new Date(milliseconds).toISOString().slice(0, -1)}${String(ticks).padStart(4, '0')}+00:00`;
}

/** Undefined when the text is no instant, which a `+` that was not escaped leads to. */
export function readStamp(text: string): string | undefined {
  const [, whole, fraction = '', zone] =
    /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)(?:\.(\d{1,7}))?(Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  const milliseconds = Date.parse(`${whole?.replace(' ', 'T')}${zone}`);
  if (Number.isNaN(milliseconds)) return undefined;
  const digits = fraction.padEnd(7, '0');
  return stampOf(milliseconds + Number(digits.slice(0, 3)), Number(digits.slice(3)));
}
