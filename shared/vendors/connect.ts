import type * as z from 'zod';
import { commonReasons } from '../common-reasons.ts';
import type { RunContext } from '../direction.ts';
import { Failure } from '../failure.ts';
import { isAllowedBaseUrl } from '../http/base-url.ts';
import type { ConnectionSecret } from '../secrets/connection-secret.ts';
import type { Vendor } from '../vendor.ts';

export interface VendorAccess<T> {
  vendor: Vendor;
  schema: z.ZodType<T>;
}

/** What the secret holds for the two vendors of a connector. Throws `credentials-missing` with every problem of both. */
export function readAccess<One, Other>(
  { vendors }: ConnectionSecret,
  one: VendorAccess<One>,
  other: VendorAccess<Other>,
): [One, Other] {
  const first = one.schema.safeParse(vendors[one.vendor]);
  const second = other.schema.safeParse(vendors[other.vendor]);
  if (first.success && second.success) return [first.data, second.data];
  const problems = [...problemsOf(one.vendor, first.error), ...problemsOf(other.vendor, second.error)];
  throw new Failure(commonReasons['credentials-missing'], { details: { problem: problems.join('; ') } });
}

function problemsOf(vendor: Vendor, error: z.ZodError | undefined): string[] {
  return (error?.issues ?? []).map(({ path, message }) => `${[vendor, ...path].join('.')}: ${message}`);
}

/** Throws `base-url-refused` for an address that is neither the vendor's own nor named as allowed. */
export function checkBaseUrl(
  url: string,
  domain: string,
  { allowedBaseUrls }: Pick<RunContext, 'allowedBaseUrls'>,
): void {
  if (isAllowedBaseUrl(url, domain, allowedBaseUrls)) return;
  throw new Failure(commonReasons['base-url-refused'], {
    details: { url: URL.parse(url)?.origin ?? '', domain },
  });
}

/** What every vendor client of a run is given. */
export function clientOptions({ connection, meter, onDrift, now, deadlineAt, fetch }: RunContext) {
  return {
    ...{ connection: connection.id, meter, onDrift, now },
    ...(deadlineAt !== undefined && { deadlineAt }),
    ...(fetch && { fetch }),
  };
}
