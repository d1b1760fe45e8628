import * as z from 'zod';
import { changeSecret } from '../access/change-secret.ts';
import { findConnector, findSecret, findUsable } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';

const signed = z.object({ signatureKeys: z.array(z.string()) });

export interface StoredKey {
  id: string;
  vendor: string;
  changed: boolean;
  keys: number;
}

/** Stores the key with which a vendor signs its webhooks; beside earlier ones, so that a change of key loses nothing. */
export async function storeSignatureKey(
  id: string,
  given: string,
  replace: boolean,
  operator: Operator,
): Promise<Report<StoredKey>> {
  const key = given.trim();
  if (!key) throw new Refusal('The key is empty.');
  const connection = await findUsable(id, operator);
  await findSecret(connection, operator);
  const vendor = signingVendor(connection.connector, operator);
  let stored: StoredKey = { id, vendor, changed: false, keys: 0 };
  await changeSecret(
    connection,
    (secret) => {
      if (!secret) throw new Refusal(`The credentials of "${id}" were removed meanwhile.`);
      const access = secret.vendors[vendor] ?? {};
      const before = signed.safeParse(access).data?.signatureKeys ?? [];
      const signatureKeys = replace ? [key] : [...new Set([...before, key])];
      const changed = signatureKeys.join() !== before.join();
      stored = { ...stored, changed, keys: signatureKeys.length };
      return { ...secret, vendors: { ...secret.vendors, [vendor]: { ...access, signatureKeys } } };
    },
    operator,
  );
  const current = (await operator.connections.get(id)) ?? connection;
  await operator.connections.put({ ...current, secretRevision: operator.now().toISOString() });
  const text = stored.changed
    ? `Stored. Webhooks of ${vendor} signed with this key count within a second (${stored.keys} in all).`
    : 'This key was already stored.';
  return { data: stored, text, exitCode: 0 };
}

function signingVendor(connector: string, operator: Operator): string {
  const { vendors } = findConnector(connector, operator);
  const isSigning = (schema: z.ZodType) => schema instanceof z.ZodObject && 'signatureKeys' in schema.shape;
  const found = vendors.find(({ access }) => isSigning(access));
  if (found) return found.id;
  throw new Refusal(`No vendor of ${connector} signs its webhooks with a key.`);
}
