import type { DirectionDefinition } from '../direction-definition.ts';
import type { Vendor } from '../vendor.ts';

/** The distinct events of a vendor that any direction listens to. */
export function hookEvents(vendor: Vendor, definitions: readonly DirectionDefinition[]): string[] {
  const rules = definitions.flatMap(({ hooks }) => hooks).filter((rule) => rule.vendor === vendor);
  return [...new Set(rules.map(({ event }) => event))];
}

/** The vendors whose webhooks any direction listens to. */
export function hookVendors(definitions: readonly DirectionDefinition[]): Vendor[] {
  return [...new Set(definitions.flatMap(({ hooks }) => hooks.map(({ vendor }) => vendor)))];
}
