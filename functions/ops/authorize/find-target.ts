import type { Connection } from '../../../shared/connections/connection.ts';
import { isAllowedBaseUrl } from '../../../shared/http/base-url.ts';
import type { OAuthGrant } from '../../../shared/sign-in/oauth-grant.ts';
import { oauthGrant } from '../../../shared/sign-in/oauth-grant.ts';
import type { SignIn } from '../../../shared/sign-in/sign-in.ts';
import { vendorNames } from '../../../shared/vendor.ts';
import type { VendorAccess, VendorDefinition } from '../../../shared/vendors/define-vendor.ts';
import { findConnector, findSecret, findUsable } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import { knownText } from '../output/known-text.ts';
import { Refusal } from '../output/report.ts';

/** Whom an admin is to sign in to, and for which connection. */
export interface SignInTarget {
  connection: Connection;
  vendor: VendorDefinition;
  signIn: SignIn;
  baseUrl: string;
  client: Pick<OAuthGrant, 'clientId' | 'clientSecret'>;
}

export async function findTarget(id: string, asked: string, operator: Operator): Promise<SignInTarget> {
  const connection = await findUsable(id, operator);
  const { vendor, signIn } = findSignIn(connection, asked, operator);
  const access = await readAccess(connection, vendor, operator);
  const client = clientOf(access, connection, vendor);
  const name = vendorNames[vendor.id];
  if (!signIn.clientId.form.test(client.clientId))
    throw new Refusal(`"${client.clientId}" is no client id of ${name}: it has ${signIn.clientId.rule}.`);
  if (!isAllowedBaseUrl(access.baseUrl, vendor.domain, operator.allowedBaseUrls))
    throw new Refusal(
      `${access.baseUrl} is not an https address of ${vendor.domain}; --allow-base-url takes it if you trust it.`,
    );
  return { connection, vendor, signIn, baseUrl: access.baseUrl, client };
}

function findSignIn({ connector }: Connection, asked: string, operator: Operator) {
  const { vendors } = findConnector(connector, operator);
  const vendor = vendors.find(({ id }) => id === asked);
  const known = knownText(vendors.filter(({ signIn }) => signIn).map(({ id }) => id));
  if (!vendor) throw new Refusal(`There is no sign-in to "${asked}" in ${connector}. ${known}`);
  const { signIn } = vendor;
  if (!signIn)
    throw new Refusal(`${vendorNames[vendor.id]} has no sign-in, only keys in the connection file. ${known}`);
  return { vendor, signIn };
}

async function readAccess(
  connection: Connection,
  { id, access }: VendorDefinition,
  operator: Operator,
): Promise<VendorAccess> {
  const { vendors } = await findSecret(connection, operator);
  const parsed = access.safeParse(vendors[id]);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = [id, ...(issue?.path ?? [])].map(String).join('.');
  throw new Refusal(`The credentials of "${connection.id}" are not in order, at ${at}: ${issue?.message}.`);
}

function clientOf(access: VendorAccess, { id }: Connection, vendor: VendorDefinition) {
  const { data } = oauthGrant.safeParse(access['oauth']);
  if (data) return { clientId: data.clientId, ...(data.clientSecret && { clientSecret: data.clientSecret }) };
  throw new Refusal(
    `"${id}" reaches ${vendorNames[vendor.id]} with a key, which needs no sign-in. To sign in instead, put "oauth" with the ` +
      'clientId (and clientSecret) in its place into the connection file, then: ops connections add FILE',
  );
}
