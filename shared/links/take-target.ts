import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import type { RunContext } from '../run-context.ts';
import type { Vendor } from '../vendor.ts';
import { outcomeFor } from './link.ts';
import type { TakeRequest } from './link-store.ts';

/**
 * Takes what only one may have, also where two come in the same moment. Throws `conflict` with that vendor for whoever comes second:
 * the next attempt finds it taken.
 */
export async function takeTarget(
  request: Omit<TakeRequest, 'outcome'>,
  vendor: Vendor,
  { links, now }: Pick<RunContext, 'links' | 'now'>,
): Promise<void> {
  const outcome = outcomeFor(commonReasons['brought-in-line'], {}, now());
  const owner = await links.take({ ...request, outcome });
  if (owner !== request.targetId) throw new Failure(commonReasons.conflict, { details: { vendor } });
}
