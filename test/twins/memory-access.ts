import type { AccessBook } from '../../shared/access/access-book.ts';
import type { ConsoleKeys, KeyRing } from '../../shared/access/console-keys.ts';
import type { Circle } from '../../shared/access/holder.ts';
import { newKey } from '../../shared/access/new-key.ts';

export function createMemoryAccessBook(): AccessBook {
  const generations = new Map<string, number>();
  const used = new Set<string>();
  const keyOf = (circle: Circle) =>
    circle.kind === 'operator' ? 'operators' : `customer ${circle.connection}`;
  return {
    generation: async (circle) => generations.get(keyOf(circle)) ?? 0,
    async revoke(circle) {
      generations.set(keyOf(circle), (generations.get(keyOf(circle)) ?? 0) + 1);
    },
    isUsed: async (link) => used.has(link),
    async use(link) {
      const isFirst = !used.has(link);
      used.add(link);
      return isFirst;
    },
  };
}

export function createMemoryConsoleKeys(): ConsoleKeys {
  let ring: KeyRing | undefined;
  return {
    read: async () => ring,
    ensure: async () => (ring ??= { current: newKey() }),
    async rotate() {
      const previous = ring?.current;
      ring = { current: newKey(), ...(previous && { previous }) };
    },
  };
}
