import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import type { Vendor } from '../vendor.ts';

/**
 * An access token can end before its time; the grant behind it decides. Throws `credentials-replaced` for whoever comes
 * back with the renewed one, `sign-in-needed` where the vendor takes that no more than the other.
 */
export async function renewRefused(
  vendor: Vendor,
  renew: () => Promise<unknown>,
  isAccepted: () => Promise<boolean>,
): Promise<never> {
  await renew();
  if (await isAccepted()) throw new Failure(commonReasons['credentials-replaced']);
  const problem = 'a renewed token is refused as well';
  throw new Failure(commonReasons['sign-in-needed'], { details: { vendor, problem } });
}
