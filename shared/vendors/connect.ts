import type * as z from 'zod';
import { commonReasons } from '../common-reasons.ts';
import type { Connection } from '../connections/connection.ts';
import type { RunContext } from '../run-context.ts';
import { Failure } from '../failure.ts';
import { isAllowedBaseUrl } from '../http/base-url.ts';
import type { ClientOptions } from '../http/client-options.ts';
import type { QuotaOwners } from '../quota/meter.ts';
import type { ConnectionSecret } from '../secrets/connection-secret.ts';
import type { TokenStore } from '../secrets/token-store.ts';
import { createTokenStore } from '../secrets/token-store.ts';
import type { Cache } from '../cache.ts';
import type { Vendor } from '../vendor.ts';
import type { VendorAccess, VendorDefinition } from './define-vendor.ts';

/** What every client is given; each takes what it needs. */
export interface ConnectOptions<Grant> extends ClientOptions {
  cache: Cache;
  tokens: TokenStore<Grant>;
}

/** A vendor and how its client is made. */
export type Connectable<Access extends VendorAccess, Grant, Client> = readonly [
  vendor: VendorDefinition<Access, Grant>,
  connect: (access: Access, options: ConnectOptions<Grant>) => Client,
];

export interface Connected<Access, Client> {
  access: Access;
  client: Client;
}

/**
 * The clients of a connector's two vendors. Throws `credentials-missing` with every problem of both accesses, and
 * `base-url-refused` for an address that is neither the vendor's own nor named as allowed.
 */
export function connectVendors<
  OneAccess extends VendorAccess,
  OneGrant,
  OneClient,
  OtherAccess extends VendorAccess,
  OtherGrant,
  OtherClient,
>(
  context: RunContext,
  one: Connectable<OneAccess, OneGrant, OneClient>,
  other: Connectable<OtherAccess, OtherGrant, OtherClient>,
): [Connected<OneAccess, OneClient>, Connected<OtherAccess, OtherClient>] {
  const both = [one[0], other[0]];
  return [connect(context, one, both), connect(context, other, both)];
}

function connect<Access extends VendorAccess, Grant, Client>(
  context: RunContext,
  [vendor, createClient]: Connectable<Access, Grant, Client>,
  all: readonly Described[],
): Connected<Access, Client> {
  const access = readAccess(vendor, context.secret, all);
  checkBaseUrl(access.baseUrl, vendor.domain, context.allowedBaseUrls);
  const { connection, cache, meter, onDrift, now, deadlineAt, fetch } = context;
  const client = createClient(access, {
    ...{ connection: connection.id, cache, meter, onDrift, now },
    tokens: createTokenStore(vendor, context),
    ...(deadlineAt !== undefined && { deadlineAt }),
    ...(fetch && { fetch }),
  });
  return { access, client };
}

/** Budgets that a connection draws from, by vendor. Throws `credentials-missing`. */
export function quotaOwners(
  vendors: readonly VendorDefinition[],
  connection: Connection,
  secret: ConnectionSecret,
): QuotaOwners {
  const owners: QuotaOwners = Object.fromEntries(
    vendors.map((vendor) => [vendor.id, vendor.quota(readAccess(vendor, secret, vendors), connection)]),
  );
  return owners;
}

/** As far as it takes to read an access. */
interface Described<Access = unknown> {
  id: Vendor;
  access: z.ZodType<Access>;
}

function readAccess<Access extends VendorAccess>(
  { id, access }: Described<Access>,
  secret: ConnectionSecret,
  all: readonly Described[],
): Access {
  const parsed = access.safeParse(secret.vendors[id]);
  if (parsed.success) return parsed.data;
  const problem = all.flatMap((each) => problemsOf(each, secret)).join('; ');
  throw new Failure(commonReasons['credentials-missing'], { details: { problem } });
}

function problemsOf({ id, access }: Described, { vendors }: ConnectionSecret): string[] {
  const { error } = access.safeParse(vendors[id]);
  return (error?.issues ?? []).map(({ path, message }) => `${[id, ...path].join('.')}: ${message}`);
}

function checkBaseUrl(url: string, domain: string, allowed: readonly string[]): void {
  if (isAllowedBaseUrl(url, domain, allowed)) return;
  throw new Failure(commonReasons['base-url-refused'], {
    details: { url: URL.parse(url)?.origin ?? '', domain },
  });
}
