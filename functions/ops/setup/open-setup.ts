import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionDefinition, RunContext } from '../../../shared/direction.ts';
import type { Language } from '../../../shared/reason.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import { findDirections } from '../access/find-connection.ts';
import { runContext } from '../access/open-direction.ts';
import type { Operator } from '../operator.ts';
import { Refusal } from '../output/report.ts';

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

export async function openSetup(
  connection: Connection,
  secret: ConnectionSecret,
  operator: Operator,
): Promise<SetupContext> {
  const { id, connector } = connection;
  const directions = findDirections(connector, undefined, operator);
  const [first] = directions;
  if (!first) throw new Refusal(`The connector ${connector} has no direction.`);
  return {
    connection,
    secret,
    context: runContext(await first.load(), connection, secret, operator),
    definitions: directions.map(({ definition }) => definition),
    language: operator.language,
    hookUrl: (vendor) => `${operator.ingressUrl}/${vendor}/${id}/${secret.ingressToken}`,
    isOurs: (vendor, address) => URL.parse(address)?.pathname.startsWith(`/${vendor}/${id}/`) ?? false,
    async saveAccounts(facts) {
      // Read again, because a worker may have paused the connection meanwhile.
      const current = (await operator.connections.get(id)) ?? connection;
      await operator.connections.put({ ...current, accounts: { ...current.accounts, ...facts } });
    },
  };
}
