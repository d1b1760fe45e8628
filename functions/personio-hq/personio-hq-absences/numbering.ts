import * as z from 'zod';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import type { LinkKey } from '../../../shared/links/link.ts';
import { outcomeFor } from '../../../shared/links/link.ts';
import { LEASE_SECONDS } from '../../../shared/links/open-claim.ts';
import type { PersonioHqRun } from '../run.ts';

/** By which generation of Personio's API our links name absences. The two number them differently. */
const numberingSchema = z.object({
  apiVersion: z.enum(['v1', 'v2']),
  /** Links that none of the numbers in use could be found for; their HQ absences may be anybody's. */
  orphans: z.int(),
});
export type Numbering = z.infer<typeof numberingSchema>;

type Run = Pick<PersonioHqRun, 'links' | 'connection' | 'now' | 'apiVersion'>;

function numberingKey({ connection }: Pick<Run, 'connection'>): LinkKey {
  return { connection: connection.id, entity: 'numbering', sourceId: 'absence' };
}

/** Undefined before the first comparison. */
export async function readNumbering(run: Run): Promise<Numbering | undefined> {
  const link = await run.links.get(numberingKey(run));
  return numberingSchema.safeParse(link?.data).data;
}

/** Whether the API was switched, and our links do not follow yet. */
export function isOutdated(
  numbering: Numbering | undefined,
  { apiVersion }: Pick<Run, 'apiVersion'>,
): boolean {
  return numbering !== undefined && numbering.apiVersion !== apiVersion;
}

export async function writeNumbering(orphans: number, run: Run): Promise<void> {
  const claim = await run.links.claim({ key: numberingKey(run), leaseSeconds: LEASE_SECONDS });
  if (claim.kind !== 'claimed') throw new Failure(commonReasons['claim-held'], { retryAfterSeconds: 2 });
  const data: Numbering = { apiVersion: run.apiVersion, orphans };
  await run.links.settle(claim.link, {
    data,
    outcome: outcomeFor(commonReasons['brought-in-line'], {}, run.now()),
  });
}
