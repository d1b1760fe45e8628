import * as z from 'zod';
import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Link, LinkChange, LinkKey } from '../../../shared/links/link.ts';
import { outcomeFor } from '../../../shared/links/link.ts';
import { LEASE_SECONDS } from '../../../shared/links/open-claim.ts';
import type { PersonioHqRun } from '../run.ts';
import type { Match } from '../match-people.ts';
import { isUser } from '../match-people.ts';

/** Longer than writing a link takes; whoever holds it longer was killed. */
const AT_ONCE = 20;

const personLinkData = z.object({
  match: z.enum(['found', 'deactivated', 'unknown', 'without-email', 'ambiguous']),
});

export function personKey(connection: string, personId: string): LinkKey {
  return { connection, entity: 'person', sourceId: personId };
}

/** Who a person was in HQ when people were last compared; somebody never compared is unknown. */
export function matchOf(link: Link | undefined): Match {
  const kind = personLinkData.safeParse(link?.data).data?.match ?? 'unknown';
  if (kind !== 'found' && kind !== 'deactivated') return { kind };
  return link?.targetId === undefined ? { kind: 'unknown' } : { kind, hqUserId: Number(link.targetId) };
}

export function wasCompared(link: Link | undefined): boolean {
  return personLinkData.safeParse(link?.data).success;
}

export function personChange(match: Match): LinkChange {
  const targetId = isUser(match) ? String(match.hqUserId) : undefined;
  return { targetId, data: { match: match.kind } };
}

/** Remembers who people are, so that one absence can be handled without reading everybody. Writes only what changed. */
export async function rememberMatches(
  matches: ReadonlyMap<string, Match>,
  run: PersonioHqRun,
): Promise<void> {
  const known = new Map<string, Match>();
  for await (const link of run.links.list(run.connection.id, 'person')) {
    known.set(link.key.sourceId, matchOf(link));
  }
  const changed = [...matches].filter(([id, match]) => !isSame(match, known.get(id)));
  for (let start = 0; start < changed.length; start += AT_ONCE) {
    const batch = changed.slice(start, start + AT_ONCE);
    await Promise.all(batch.map(([id, match]) => remember(id, match, run)));
  }
}

async function remember(personId: string, match: Match, run: PersonioHqRun): Promise<void> {
  const { links, connection, now } = run;
  const claim = await links.claim({ key: personKey(connection.id, personId), leaseSeconds: LEASE_SECONDS });
  // Whoever holds it is comparing that very person.
  if (claim.kind !== 'claimed') return;
  const outcome = outcomeFor(commonReasons['brought-in-line'], {}, now());
  await links.settle(claim.link, { ...personChange(match), outcome });
}

export function isSame(one: Match, other: Match | undefined): boolean {
  if (one.kind !== other?.kind) return false;
  return !isUser(one) || (isUser(other) && one.hqUserId === other.hqUserId);
}
