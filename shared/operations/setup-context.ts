import type { Connection } from '../connections/connection.ts';
import type { DirectionDefinition } from '../direction-definition.ts';
import type { Language } from '../wording.ts';
import type { RunContext } from '../run-context.ts';
import type { ConnectionSecret } from '../secrets/connection-secret.ts';
import type { LastHooks } from '../store/hook-notes.ts';
import type { Vendor } from '../vendor.ts';

/** What the operations of a connector work with. */
export interface SetupContext {
  connection: Connection;
  secret: ConnectionSecret;
  context: RunContext;
  definitions: readonly DirectionDefinition[];
  language: Language;
  /** Who is told what to do: whoever has the commands, or a customer with their pages. */
  reader: 'operator' | 'customer';
  /** The address that a vendor must send its webhooks to. */
  hookUrl(vendor: Vendor): string;
  /** Whether a webhook address belongs to this connection, also after the host or token changed. */
  isOurs(vendor: Vendor, address: string): boolean;
  /** When webhooks of a vendor last came, as ISO instants; refused ones only since the keys were stored. */
  lastHooks(vendor: Vendor): Promise<LastHooks>;
  /** Keeps facts about the customer's accounts with the connection. */
  saveAccounts(facts: Readonly<Record<string, string>>): Promise<void>;
}
