import * as z from 'zod';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import type { OAuthGrant } from '../../../shared/sign-in/oauth-grant.ts';
import { oauthGrant } from '../../../shared/sign-in/oauth-grant.ts';
import type { ConnectionEntry } from './file-schema.ts';

type Access = Record<string, unknown>;

const texts = z.array(z.string());
const grant = z.object({ refreshToken: z.string() });

/** The secret to store for an entry: what was agreed with the vendors earlier stays, unless the entry says otherwise. */
export function mergeSecret(
  { ingressToken, vendors }: ConnectionEntry,
  before: ConnectionSecret | undefined,
  knownGrants: Readonly<Record<string, string>>,
  randomToken: () => string,
): ConnectionSecret {
  const merged = Object.entries(vendors).map(([vendor, access]) => {
    const isKnownGrant = knownGrants[grantAccount(vendor)] === grantMark(access);
    return [vendor, withHookSecret(keep(access, before?.vendors[vendor] ?? {}, isKnownGrant), randomToken)];
  });
  return {
    ingressToken: ingressToken ?? before?.ingressToken ?? randomToken(),
    vendors: z.record(z.string(), z.record(z.string(), z.unknown())).parse(Object.fromEntries(merged)),
  };
}

/**
 * A file that is added again still holds the first refresh token, which was spent long ago. So a mark of the token that
 * was given is kept with the connection, and the renewed grant stays until another token is given.
 */
export function grantMarks({ vendors }: ConnectionEntry): Record<string, string> {
  const marks: Record<string, string> = {};
  for (const [vendor, access] of Object.entries(vendors)) {
    const mark = grantMark(access);
    if (mark !== undefined) marks[grantAccount(vendor)] = mark;
  }
  return marks;
}

const grantAccount = (vendor: string) => `${vendor}GrantGiven`;

function grantMark({ oauth }: Access): string | undefined {
  const { data } = grant.safeParse(oauth);
  return data && fingerprint(data.refreshToken);
}

function keep(access: Access, before: Access, isKnownGrant: boolean): Access {
  const kept = ['hookSecrets', 'signatureKeys'].filter((field) => isEmpty(access[field]) && field in before);
  const oauth = keptGrant(access['oauth'], before['oauth'], isKnownGrant);
  return {
    ...access,
    ...Object.fromEntries(kept.map((field) => [field, before[field]])),
    ...(oauth && { oauth }),
  };
}

/** The client of the file with the tokens that it got since: renewed, or by a sign-in. Those of another client are void. */
function keptGrant(given: unknown, before: unknown, isKnownGrant: boolean): OAuthGrant | undefined {
  const [{ data: client }, { data: stored }] = [oauthGrant.safeParse(given), oauthGrant.safeParse(before)];
  if (!client || client.clientId !== stored?.clientId) return undefined;
  if (client.refreshToken !== undefined && !isKnownGrant) return undefined;
  const { clientId: _id, clientSecret: _secret, ...tokens } = stored;
  return { ...client, ...tokens };
}

function withHookSecret(access: Access, randomToken: () => string): Access {
  const needsOne = 'hookSecrets' in access && isEmpty(access['hookSecrets']);
  return needsOne ? { ...access, hookSecrets: [randomToken()] } : access;
}

function isEmpty(value: unknown): boolean {
  return (texts.safeParse(value).data ?? []).length === 0;
}
