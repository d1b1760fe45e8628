import { LEASE_SECONDS } from '../../../shared/links/open-claim.ts';
import type { MocoAworkRun } from '../run.ts';
import type { ListedPerson } from './list-people.ts';
import { readPersonLink } from './person-link.ts';

/**
 * Writes down at whom in awork the absences of a person stand that only their mark tells of, so that whoever looks at the person
 * looks there too. Who is just being looked at is left to the next comparison.
 */
export async function rememberUsers(
  { facts: { mocoUserId, data } }: Pick<ListedPerson, 'facts'>,
  { links, connection }: Pick<MocoAworkRun, 'links' | 'connection'>,
): Promise<void> {
  const key = { connection: connection.id, entity: 'person', sourceId: String(mocoUserId) };
  const claim = await links.claim({ key, leaseSeconds: LEASE_SECONDS });
  if (claim.kind !== 'claimed') return;
  const known = readPersonLink(claim.link.data);
  const aworkUserIds = [...new Set([...known.aworkUserIds, ...data.aworkUserIds])];
  await links.release(await links.save(claim.link, { data: { ...known, aworkUserIds } }));
}
