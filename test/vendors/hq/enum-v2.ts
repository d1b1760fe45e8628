import type { HqTenant } from './tenant.ts';

/** Declared as an integer with names for values; observed as the name. */
export function enumV2({ enumsShown }: HqTenant, names: readonly string[], name: string): string | number {
  return enumsShown === 'names' ? name : names.indexOf(name);
}
