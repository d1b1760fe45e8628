import * as z from 'zod';
import { connectionId, connectionSchema } from '../../../shared/connections/connection.ts';
import type { ConnectorDefinition } from '../../../shared/connector.ts';

const common = {
  id: connectionId,
  notify: connectionSchema.shape.notify,
  /** Kept as stored when absent; a new one is then prepared, and goes live on purpose. */
  status: z.enum(['prepared', 'active', 'paused']).optional(),
  /** As stored when absent, and for one that is added as active the moment it is added. */
  liveSince: connectionSchema.shape.liveSince,
  accounts: z.record(z.string(), z.string()).optional(),
  ingressToken: z.string().min(32).optional(),
};

/** One entry of a connection file for a connector. */
export function entrySchema({ id, settings, vendors }: ConnectorDefinition) {
  return z.strictObject({
    ...common,
    connector: z.literal(id),
    settings: settings.prefault({}),
    vendors: z.strictObject(Object.fromEntries(vendors.map((vendor) => [vendor.id, vendor.access]))),
  });
}

/** What can be checked of an entry whose connector nobody knows. */
export const unnamedEntry = z.looseObject(common);

/** An entry after the check, whatever its connector. */
export const connectionEntry = z.object({
  ...common,
  connector: connectionSchema.shape.connector,
  settings: connectionSchema.shape.settings,
  vendors: z.record(z.string(), z.record(z.string(), z.unknown())),
});
export type ConnectionEntry = z.infer<typeof connectionEntry>;
