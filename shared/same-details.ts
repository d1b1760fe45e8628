import type { Details } from './wording.ts';

/** In whatever order: a table keeps none. */
export function isSameDetails(one: Details, other: Details): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
