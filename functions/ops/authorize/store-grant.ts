import type { Connection } from '../../../shared/connections/connection.ts';
import type { OAuthGrant } from '../../../shared/sign-in/oauth-grant.ts';
import type { SignIn } from '../../../shared/sign-in/sign-in.ts';
import { oauthGrant } from '../../../shared/sign-in/oauth-grant.ts';
import { vendorNames } from '../../../shared/vendor.ts';
import { changeSecret } from '../access/change-secret.ts';
import { changeUsable, findUsable } from '../access/find-connection.ts';
import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';
import { Refusal } from '../output/report.ts';
import type { SignInTarget } from './find-target.ts';

/** Puts the grant into the connection's secret while no worker renews one; refuses the grant of another account. */
export async function storeGrant(
  grant: OAuthGrant,
  account: Record<string, string>,
  target: SignInTarget,
  operator: Operator,
): Promise<Connection> {
  const { id } = target.connection;
  checkAccount(account, await findUsable(id, operator), target);
  await changeSecret(
    target.connection,
    (secret) => {
      const access = secret?.vendors[target.vendor.id];
      const { data: stored } = oauthGrant.safeParse(access?.['oauth']);
      if (!secret || stored?.clientId !== grant.clientId)
        throw new Refusal(
          `The credentials of "${id}" were changed meanwhile, so nothing was stored. Sign in again.`,
        );
      const oauth = { ...grant, clientSecret: stored.clientSecret };
      return { ...secret, vendors: { ...secret.vendors, [target.vendor.id]: { ...access, oauth } } };
    },
    operator,
  );
  const secretRevision = operator.now().toISOString();
  const connection = await changeUsable(
    id,
    (current) => ({ ...current, secretRevision, accounts: { ...current.accounts, ...account } }),
    operator,
  );
  await noteAct(id, 'signed-in', { vendor: target.vendor.id }, operator);
  return connection;
}

function checkAccount(
  account: Record<string, string>,
  { id, accounts }: Connection,
  { vendor, signIn }: SignInTarget,
): void {
  if (!isOtherAccount(account, accounts, signIn)) return;
  const told = Object.keys(account).map((name) => `${account[name]} instead of ${accounts[name] ?? 'none'}`);
  throw new Refusal(
    `The admin signed in to another account of ${vendorNames[vendor.id]} than "${id}" works with ` +
      `(${told.join(', ')}), so nothing was stored.`,
  );
}

/** Than the one that is known, where one is. */
export function isOtherAccount(
  account: Record<string, string>,
  known: Record<string, string>,
  { account: { fact } }: SignIn,
): boolean {
  return known[fact] !== undefined && known[fact] !== account[fact];
}
