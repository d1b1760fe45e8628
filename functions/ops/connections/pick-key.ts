import { Refusal } from '../output/report.ts';

const END_LENGTH = 4;

/** Enough to tell keys apart, and of no use to anybody else. */
export function endOf(key: string): string {
  return key.slice(-END_LENGTH);
}

export function endsText(keys: readonly string[]): string {
  return keys.map((key, index) => `${index + 1} …${endOf(key)}`).join(', ');
}

/** The key that is meant by its place, counted from 1, or by its last characters. */
export function pickKey(which: string, keys: readonly string[]): string {
  const asked = which.replace(/^…/, '');
  const isPlace = asked.length < END_LENGTH;
  const found = keys.filter((key, index) => (isPlace ? String(index + 1) === asked : key.endsWith(asked)));
  const [key, ...others] = found;
  if (!key) throw new Refusal(`There is no key "${which}". ${known(keys)}`);
  if (others.length > 0)
    throw new Refusal(`Several keys end in ${asked}. Name the one you mean by its place. ${known(keys)}`);
  return key;
}

function known(keys: readonly string[]): string {
  return keys.length > 0 ? `There are: ${endsText(keys)}.` : 'None is stored.';
}
