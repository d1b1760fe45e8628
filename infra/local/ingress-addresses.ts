import type { Operator } from '../../functions/ops/operator.ts';
import { connectors } from '../../functions/registry.ts';

/** Where the webhooks of each connection's first vendor go; the others differ in the first part of the path only. */
export async function ingressAddresses(
  ingressUrl: string,
  operator: Operator,
): Promise<Record<string, string>> {
  const addresses: Record<string, string> = {};
  for (const connector of connectors) {
    for (const connection of await operator.connections.list(connector.id)) {
      const secret = await operator.secrets.read(connection);
      const vendor = connector.vendors[0]?.id;
      if (secret)
        addresses[connection.id] = `${ingressUrl}/${vendor}/${connection.id}/${secret.ingressToken}`;
    }
  }
  return addresses;
}
