import * as z from 'zod';
import { connectionId, connectionSchema } from '../../../shared/connections/connection.ts';
import type { ConnectorDefinition } from '../../../shared/connector.ts';
import { vendorNames } from '../../../shared/vendor.ts';
import type { VendorDefinition } from '../../../shared/vendors/define-vendor.ts';

const common = {
  id: connectionId.describe('name of the connection in every command and address'),
  notify: connectionSchema.shape.notify
    .nullable()
    .describe('where failures are mailed; kept as stored where absent, null mails nobody'),
  status: z
    .enum(['prepared', 'active', 'paused'])
    .optional()
    .describe('kept as stored where absent; a new connection is then prepared, and goes live on purpose'),
  liveSince: connectionSchema.shape.liveSince.describe(
    'what is older is looked for on the other side before it is created; kept as stored where absent, else the moment of going live',
  ),
  accounts: z
    .record(z.string(), z.string())
    .optional()
    .describe('facts about the accounts, which setup learns by itself'),
  ingressToken: z
    .string()
    .min(32)
    .optional()
    .describe('secret part of the address for webhooks; made where none is given'),
};

/** One entry of a connection file for a connector. */
export function entrySchema({ id, settings, vendors }: ConnectorDefinition) {
  return z.strictObject({
    ...common,
    connector: z.literal(id).describe('which systems are connected'),
    settings: settings.prefault({}).describe('how it works; what is absent has its default'),
    vendors: z
      .strictObject(Object.fromEntries(vendors.map((vendor) => [vendor.id, accessOf(vendor)])))
      .describe('how both systems are reached'),
  });
}

function accessOf({ id, access }: VendorDefinition): z.ZodType {
  return access.describe(`how ${vendorNames[id]} is reached`);
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
