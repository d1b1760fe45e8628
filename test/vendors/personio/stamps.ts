import type { SimulatorWorld } from '../kit/simulator.ts';

/** Ids and instants. Counters live in a collection, so that ids never repeat after a restart. */
export interface Stamps {
  /** A UUID; its last part is counted, the rest random. */
  uuid(): string;
  nextNumber(sequence: 'person' | 'absenceType' | 'absence'): number;
  traceId(): string;
  /** Instant with milliseconds and a Z. */
  instant(): string;
}

const firstNumbers = { person: 101, absenceType: 45_601, absence: 712_001 };

export function createStamps(world: SimulatorWorld): Stamps {
  const counters = world.collections.open<number>('counters');
  const count = (name: string, first: number) => {
    const number = counters.get(name) ?? first;
    counters.put(name, number + 1);
    return number;
  };
  const hex = (length: number) =>
    Math.floor(world.random() * 16 ** length)
      .toString(16)
      .padStart(length, '0');
  const uuidEndingIn = (end: string) => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${end}`;
  return {
    uuid: () => uuidEndingIn(count('uuid', 1).toString(16).padStart(12, '0')),
    nextNumber: (sequence) => count(sequence, firstNumbers[sequence]),
    traceId: () => uuidEndingIn(hex(12)),
    instant: () => world.now().toISOString(),
  };
}
