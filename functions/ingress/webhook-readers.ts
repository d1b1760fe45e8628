import type { Vendor } from '../../shared/vendor.ts';
import { aworkWebhook } from '../../shared/vendors/awork/webhook.ts';
import { mocoWebhook } from '../../shared/vendors/moco/webhook.ts';
import { momentWebhook } from '../../shared/vendors/moment/webhook.ts';
import { personioWebhook } from '../../shared/vendors/personio/webhook.ts';
import type { WebhookReader } from '../../shared/webhook.ts';

/** The vendors that send webhooks. */
export const webhookReaders: Readonly<Partial<Record<Vendor, WebhookReader>>> = {
  moco: mocoWebhook,
  awork: aworkWebhook,
  personio: personioWebhook,
  moment: momentWebhook,
};
