import type { Connection } from '../connections/connection.ts';
import type { DirectionDefinition } from '../direction-definition.ts';
import type { Language } from '../reason.ts';
import type { RunContext } from '../run-context.ts';
import type { ConnectionSecret } from '../secrets/connection-secret.ts';
import type { Vendor } from '../vendor.ts';

/** What the operations of a connector work with. */
export interface SetupContext {
  connection: Connection;
  secret: ConnectionSecret;
  context: RunContext;
  definitions: readonly DirectionDefinition[];
  language: Language;
  /** The address that a vendor must send its webhooks to. */
  hookUrl(vendor: Vendor): string;
  /** Whether a webhook address belongs to this connection, also after the host or token changed. */
  isOurs(vendor: Vendor, address: string): boolean;
  /** Keeps facts about the customer's accounts with the connection. */
  saveAccounts(facts: Readonly<Record<string, string>>): Promise<void>;
}
