import type { Connection } from '../../../shared/connections/connection.ts';
import { vendorNames } from '../../../shared/vendor.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { setupLanguage } from '../setup/setup-language.ts';
import type { BegunSignIn } from './begin-sign-in.ts';
import { beginSignIn } from './begin-sign-in.ts';
import type { Callback, Door } from './door.ts';
import { callbackPath } from './door.ts';
import { exchangeCode } from './exchange-code.ts';
import type { SignInTarget } from './find-target.ts';
import { findTarget } from './find-target.ts';
import { openLocalDoor } from './local-door.ts';
import { readAccount } from './read-account.ts';
import { openStageDoor } from './stage-door.ts';
import { storeGrant } from './store-grant.ts';

export interface AuthorizeOptions {
  /** Where the browser comes back to on this machine. */
  port: number;
  /** The browser is elsewhere, and comes back to the ingress. */
  remote?: boolean;
  waitMinutes?: number;
}

export interface Authorized {
  id: string;
  vendor: string;
  status: Connection['status'];
  /** What is known of the account that the admin signed in to. */
  account: Record<string, string>;
}

/** As long as an admin may take to sign in. */
const WAIT_MINUTES = 10;

/** Has an admin of the customer sign in at a vendor, and stores what that allows us. */
export async function authorizeConnection(
  id: string,
  vendor: string,
  { port, remote = false, waitMinutes = WAIT_MINUTES }: AuthorizeOptions,
  operator: Operator,
): Promise<Report<Authorized>> {
  const target = await findTarget(id, vendor, operator);
  const { notify } = target.connection;
  const language = setupLanguage(target.connection, operator);
  const reader = { vendor: target.vendor.id, language, contact: notify?.contact };
  const options = { reader, waitMinutes };
  const door = remote ? openStageDoor(options, operator) : await openLocalDoor(port, options);
  try {
    const begun = await beginSignIn(target, door.redirectUri);
    operator.warn(invitation(begun, target, { waitMinutes, addresses: addressesOf(door, target, operator) }));
    return await finish(await door.callback(begun), begun, target, operator);
  } finally {
    await door.close();
  }
}

async function finish(
  { query, show }: Callback,
  begun: BegunSignIn,
  target: SignInTarget,
  operator: Operator,
): Promise<Report<Authorized>> {
  try {
    const grant = await exchangeCode(query, begun, target, operator);
    const account = await readAccount(grant, target, operator);
    const connection = await storeGrant(grant, account, target, operator);
    show('signed-in');
    return report(connection, account, target);
  } catch (error) {
    show('not-signed-in');
    throw error;
  }
}

/** All that the client must have, so that it need not be changed for another way of signing in. */
function addressesOf({ redirectUri }: Door, { vendor }: SignInTarget, { ingressUrl }: Operator): string[] {
  return [...new Set([redirectUri, `${ingressUrl}${callbackPath({ vendor: vendor.id })}`])];
}

function invitation(
  { url }: BegunSignIn,
  { vendor, client, signIn }: SignInTarget,
  { waitMinutes, addresses }: { waitMinutes: number; addresses: readonly string[] },
): string {
  const name = vendorNames[vendor.id];
  return [
    `Redirect addresses that the client "${client.clientId}" must have in ${name} under ${signIn.registeredUnder}:`,
    ...addresses.map((address) => `  ${address}`),
    `Within ${waitMinutes} minutes an admin of the customer must sign in to ${name} here:`,
    `  ${url}`,
  ].join('\n');
}

function report({ id, status }: Connection, account: Record<string, string>, { vendor }: SignInTarget) {
  const next = {
    prepared: `Next: ops setup ${id}`,
    paused: `Next: ops connections resume ${id}`,
    active: 'It counts within a second.',
    cancelled: '',
  }[status];
  const known = Object.values(account).join(', ');
  const text = `Signed in to ${vendorNames[vendor.id]} (${known}) and stored. ${next}`;
  return { data: { id, vendor: vendor.id, status, account }, text, exitCode: 0 as const };
}
