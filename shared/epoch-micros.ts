const MICROS_PER_SECOND = 1_000_000;

/** An ISO instant with any number of decimals, in whole microseconds since 1970. NaN where it is none. */
export function epochMicros(instant: string): number {
  const decimals = /\.(\d+)/.exec(instant)?.[1] ?? '';
  const seconds = Math.floor(Date.parse(instant) / 1000);
  return seconds * MICROS_PER_SECOND + Number(decimals.padEnd(6, '0').slice(0, 6));
}
