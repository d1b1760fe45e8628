/** A seeded generator (mulberry32): the same seed gives the same world. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: () => number, choices: readonly T[]): T {
  const [first, ...rest] = choices;
  if (first === undefined && rest.length === 0) throw new Error('nothing to pick from');
  return choices[Math.floor(random() * choices.length)] as T;
}
