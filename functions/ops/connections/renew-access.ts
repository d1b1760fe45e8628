import type { Connection } from '../../../shared/connections/connection.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import type { VendorDefinition } from '../../../shared/vendors/define-vendor.ts';
import { changeSecret } from '../access/change-secret.ts';
import { changeUsable, findSecret, findUsable } from '../access/find-connection.ts';
import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';
import type { AfterRenewal } from './after-renewal.ts';
import { goOn, oneRenewal } from './after-renewal.ts';
import type { Entered } from './key-fields.ts';
import { areKeys, readEntered, usedFields } from './key-fields.ts';
import type { Trial } from './try-access.ts';
import { tryAccess } from './try-access.ts';

type Taken = Extract<Trial, { kind: 'taken' }>;

/** What came of keys that somebody entered. Only `stored` changes anything. */
export type Renewal =
  | { kind: 'nothing-entered' | 'no-keys' | 'overtaken' }
  | { kind: 'ended' }
  | Exclude<Trial, Taken>
  | { kind: 'stored'; after: AfterRenewal };

interface Attempt {
  connection: Connection;
  vendor: VendorDefinition;
  entered: Entered;
  /** As it was when the vendor was asked. */
  before: ConnectionSecret['vendors'][string];
}

/** Stores keys of a vendor in place of earlier ones, once it takes them. A field that is left empty stays as it is. */
export async function renewAccess(
  id: string,
  vendor: VendorDefinition,
  given: Entered,
  operator: Operator,
): Promise<Renewal> {
  const connection = await findUsable(id, operator);
  const secret = await findSecret(connection, operator);
  const before = secret.vendors[vendor.id] ?? {};
  const entered = readEntered(usedFields(vendor, before), given);
  const access = { ...before, ...entered };
  if (Object.keys(entered).length === 0) return { kind: 'nothing-entered' };
  if (!areKeys(entered) || !vendor.access.safeParse(access).success) return { kind: 'no-keys' };
  const candidate = { ...secret, vendors: { ...secret.vendors, [vendor.id]: access } };
  const trial = await tryAccess({ vendor: vendor.id, connection, secret: candidate }, operator);
  if (trial.kind !== 'taken') return trial;
  return oneRenewal(id, operator, () => store({ connection, vendor, entered, before }, trial, operator));
}

async function store(
  attempt: Attempt,
  { accounts, stillRefused }: Taken,
  operator: Operator,
): Promise<Renewal> {
  const { connection, vendor } = attempt;
  // Its credentials are removed, and must not come back.
  if (!(await findUnended(connection.id, operator))) return { kind: 'ended' };
  const found = await changeSecret(connection, (secret) => withEntered(secret, attempt).secret, operator);
  const { fate } = withEntered(found, attempt);
  const current = await findUnended(connection.id, operator);
  if (fate === 'gone' || !current) return { kind: 'ended' };
  if (fate === 'overtaken') return { kind: 'overtaken' };
  if (fate === 'new') await keepRenewal(current, vendor, accounts, operator);
  return { kind: 'stored', after: await goOn(current, stillRefused, operator) };
}

/** As it is now, because asking and waiting take a while. */
async function findUnended(id: string, { connections }: Operator): Promise<Connection | undefined> {
  const connection = await connections.get(id);
  return connection?.status === 'cancelled' ? undefined : connection;
}

type Fate = 'new' | 'same' | 'overtaken' | 'gone';

/** Whoever stored something else meanwhile was asked about other keys than these were tried with. */
function withEntered(
  secret: ConnectionSecret | undefined,
  { vendor, entered, before }: Attempt,
): { fate: Fate; secret?: ConnectionSecret } {
  if (!secret) return { fate: 'gone' };
  const stored = secret.vendors[vendor.id] ?? {};
  if (Object.entries(entered).every(([name, text]) => stored[name] === text)) return { fate: 'same' };
  const names = vendor.keyFields.map(({ name }) => name);
  if ('oauth' in stored || names.some((name) => stored[name] !== before[name])) return { fate: 'overtaken' };
  const access = { ...stored, ...entered };
  return { fate: 'new', secret: { ...secret, vendors: { ...secret.vendors, [vendor.id]: access } } };
}

/** What is known of the accounts stays: the keys were compared with it. */
async function keepRenewal(
  { id }: Connection,
  { id: vendor }: VendorDefinition,
  learned: Record<string, string>,
  operator: Operator,
): Promise<void> {
  const secretRevision = operator.now().toISOString();
  await changeUsable(
    id,
    (current) => ({ ...current, secretRevision, accounts: { ...learned, ...current.accounts } }),
    operator,
  );
  await noteAct(id, 'access-renewed', { vendor }, operator);
}
