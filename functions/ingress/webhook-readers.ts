import type { Vendor } from '../../shared/vendor.ts';
import type { VendorDefinition } from '../../shared/vendors/define-vendor.ts';
import type { WebhookReader } from '../../shared/webhook.ts';

export type WebhookReaders = Readonly<Partial<Record<Vendor, WebhookReader>>>;

/** Of the vendors that send webhooks. */
export function readersOf(vendors: readonly VendorDefinition[]): WebhookReaders {
  return Object.fromEntries(vendors.flatMap(({ id, webhook }) => (webhook ? [[id, webhook]] : [])));
}
