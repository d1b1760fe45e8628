import * as z from 'zod';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import { vendorNames } from '../../../shared/vendor.ts';
import type { VendorDefinition } from '../../../shared/vendors/define-vendor.ts';
import { changeSecret } from '../access/change-secret.ts';
import { changeUsable, findConnector, findSecret, findUsable } from '../access/find-connection.ts';
import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';
import { endOf, endsText, pickKey } from './pick-key.ts';

const signed = z.object({ signatureKeys: z.array(z.string()) });

export interface SignatureKeys {
  id: string;
  vendor: string;
  changed: boolean;
  /** How many are stored. */
  keys: number;
  /** Their last characters, in the order in which they are stored. */
  ends: string[];
}

/** Stores the key with which a vendor signs its webhooks; beside earlier ones, so that a change of key loses nothing. */
export async function storeSignatureKey(
  id: string,
  given: string,
  replace: boolean,
  operator: Operator,
): Promise<Report<SignatureKeys>> {
  const signing = await findSigning(id, operator);
  const key = checkedKey(given.trim(), signing.vendor);
  const data = await changeKeys(
    signing,
    (before) => (replace ? [key] : [...new Set([...before, key])]),
    operator,
  );
  const name = vendorNames[signing.vendor.id];
  const text = data.changed
    ? `Stored. Webhooks of ${name} signed with this key count within a second (${data.keys} in all).`
    : 'This key was already stored.';
  return { data, text, exitCode: 0 };
}

/** Which keys are stored, as far as it takes to tell them apart. */
export async function listSignatureKeys(id: string, operator: Operator): Promise<Report<SignatureKeys>> {
  const signing = await findSigning(id, operator);
  const keys = keysOf(await findSecret(signing.connection, operator), signing.vendor);
  const name = vendorNames[signing.vendor.id];
  const text =
    keys.length > 0
      ? `Signature keys of ${name}: ${endsText(keys)}.`
      : `No signature key of ${name} is stored, so its webhooks are refused.`;
  return { data: described(signing, keys, false), text, exitCode: 0 };
}

/** Forgets one key, named by its place in the list or its last characters; the last one only with a yes. */
export async function removeSignatureKey(
  id: string,
  which: string,
  operator: Operator,
): Promise<Report<SignatureKeys>> {
  const signing = await findSigning(id, operator);
  const name = vendorNames[signing.vendor.id];
  const keys = keysOf(await findSecret(signing.connection, operator), signing.vendor);
  const gone = pickKey(which, keys);
  const question = `This is the only signature key of ${name}; without one all its webhooks are refused. Remove it?`;
  if (keys.length === 1 && !(await operator.confirm(question)))
    throw new Refusal(`The key …${endOf(gone)} stays.`);
  const data = await changeKeys(signing, (before) => before.filter((key) => key !== gone), operator);
  const left = data.keys > 0 ? `${data.keys} left` : `webhooks of ${name} are refused now`;
  return { data, text: `Removed the key …${endOf(gone)}; ${left}.`, exitCode: 0 };
}

interface Signing {
  connection: Connection;
  vendor: VendorDefinition;
}

async function findSigning(id: string, operator: Operator): Promise<Signing> {
  const connection = await findUsable(id, operator);
  const vendor = findConnector(connection.connector, operator).vendors.find((each) => each.signatureKey);
  if (!vendor) throw new Refusal(`No vendor of ${connection.connector} signs its webhooks with a key.`);
  await findSecret(connection, operator);
  return { connection, vendor };
}

function checkedKey(key: string, { signatureKey }: VendorDefinition): string {
  const problem = signatureKey?.safeParse(key).error?.issues[0]?.message;
  if (problem === undefined) return key;
  throw new Refusal(`That is no signature key: ${problem}.`);
}

async function changeKeys(
  signing: Signing,
  change: (keys: readonly string[]) => string[],
  operator: Operator,
): Promise<SignatureKeys> {
  const { connection, vendor } = signing;
  let data = described(signing, [], false);
  await changeSecret(
    connection,
    (secret) => {
      if (!secret) throw new Refusal(`The credentials of "${connection.id}" were removed meanwhile.`);
      const before = keysOf(secret, vendor);
      const signatureKeys = change(before);
      data = described(signing, signatureKeys, signatureKeys.join() !== before.join());
      const access = { ...secret.vendors[vendor.id], signatureKeys };
      return { ...secret, vendors: { ...secret.vendors, [vendor.id]: access } };
    },
    operator,
  );
  if (data.changed)
    await noteAct(connection.id, 'signature-keys', { vendor: vendor.id, count: data.keys }, operator);
  const secretRevision = operator.now().toISOString();
  await changeUsable(connection.id, (current) => ({ ...current, secretRevision }), operator);
  return data;
}

function keysOf({ vendors }: ConnectionSecret, { id }: VendorDefinition): readonly string[] {
  return signed.safeParse(vendors[id]).data?.signatureKeys ?? [];
}

function described(
  { connection, vendor }: Signing,
  keys: readonly string[],
  changed: boolean,
): SignatureKeys {
  return { id: connection.id, vendor: vendor.id, changed, keys: keys.length, ends: keys.map(endOf) };
}
