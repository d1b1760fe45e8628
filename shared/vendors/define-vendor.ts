import type * as z from 'zod';
import type { Connection } from '../connections/connection.ts';
import type { QuotaOwner } from '../quota/quota.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { Vendor } from '../vendor.ts';
import type { WebhookReader } from '../webhook.ts';
import type { Wording } from '../wording.ts';

/** What a connection's secret holds for one vendor. */
export type VendorAccess = Record<string, unknown> & { baseUrl: string };

/** A text of an access that people copy from the vendor's screens, by the vendor's own word for it. */
export interface KeyField<Name extends string = string> {
  name: Name;
  label: Wording;
}

/** Where people see records: the page of one, as far as its address is known, or where they begin to look. */
export interface VendorPages {
  home: string;
  project?(id: string): string;
}

/** A vendor as data. Its client is not part of it: whoever takes webhooks or starts sweeps makes no calls. */
export interface VendorDefinition<Access extends VendorAccess = VendorAccess, Grant = unknown> {
  id: Vendor;
  /** Where its API lives. Keys go nowhere else, unless whoever runs Tandem has named the address. */
  domain: string;
  /** Lazy, as whoever only takes webhooks or starts sweeps loads those of every vendor and uses none. */
  access: z.ZodType<Access>;
  /** What people enter to let us in, where they do not sign in. */
  keyFields: readonly KeyField[];
  /** What `oauth` of its access holds, where it has single-use tokens that workers renew. */
  grant?: z.ZodType<Grant>;
  /** How an admin of the customer allows us in, where that is how its `oauth` comes about. */
  signIn?: SignIn;
  /** Whose calls are counted together, and how many are allowed. */
  quota(access: Access, connection: Pick<Connection, 'id' | 'accounts'>): QuotaOwner;
  /** Absent for a vendor that sends none. */
  webhook?: WebhookReader;
  /** Undefined where not even the beginning is known. */
  pages?(access: Access, connection: Pick<Connection, 'accounts'>): VendorPages | undefined;
  /** Form of the keys that people copy from its screens, where it signs webhooks: its access has `signatureKeys`. */
  signatureKey?: z.ZodType<string>;
}

export function defineVendor<Access extends VendorAccess, Grant>(
  definition: VendorDefinition<Access, Grant> & { keyFields: readonly KeyField<keyof Access & string>[] },
): VendorDefinition<Access, Grant> {
  return definition;
}
