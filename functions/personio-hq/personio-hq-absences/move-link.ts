import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ClaimedLink, Link, LinkKey, Settlement } from '../../../shared/links/link.ts';
import { outcomeFor } from '../../../shared/links/link.ts';
import { holdClaim } from '../../../shared/links/hold-claim.ts';
import { LEASE_SECONDS } from '../../../shared/links/open-claim.ts';
import type { PersonioHqRun } from '../run.ts';
import { readAbsenceLink } from './absence-link.ts';
import { joinLinks, unfinishedOf } from './join-links.ts';
import type { Renumbering } from './pair-numbers.ts';
import { otherVersion } from './pair-numbers.ts';
import { absenceReasons } from './reasons.ts';

type Run = Pick<PersonioHqRun, 'links' | 'connection' | 'now' | 'apiVersion'>;

/** The new link comes first: a crash in between leaves the old one as it was, to be moved once more. */
export async function moveLink(
  { link: { key }, newId, sourceVersion }: Renumbering,
  run: Run,
): Promise<void> {
  await holding(key, run, async (old) => {
    const { targetId, fingerprints, readAt } = old;
    const data = { ...readAbsenceLink(old.data), apiVersion: run.apiVersion };
    const carried = { ...unfinishedOf(old), targetId, fingerprints, sourceVersion, data, readAt };
    const kept = { ...carried, ...saying('absence-carried-over', { id: key.sourceId }, run) };
    if (newId === key.sourceId) return kept;
    const joined = await holding({ ...key, sourceId: newId }, run, async (other) =>
      joinLinks(other, old, kept),
    );
    if (!joined) return marked(old, run);
    return {
      ...{ targetId: undefined, fingerprints: {}, sourceVersion: undefined },
      data: { surplus: [], movedTo: newId, apiVersion: otherVersion(run.apiVersion) },
      ...saying('absence-renumbered', { id: newId }, run),
    };
  });
}

/** Nothing moves: the link only says from now on of which generation its id is taken to be. */
export async function markLink(
  { key }: Pick<Link, 'key'>,
  apiVersion: PersonioHqRun['apiVersion'],
  run: Run,
): Promise<void> {
  await holding(key, run, async (link) => marked(link, { ...run, apiVersion }));
}

function marked(link: ClaimedLink, run: Run): Settlement {
  const { key, data, outcome, openSince } = link;
  return {
    ...unfinishedOf(link),
    data: { ...readAbsenceLink(data), apiVersion: run.apiVersion },
    outcome: outcome ?? saying('absence-carried-over', { id: key.sourceId }, run).outcome,
    openSince,
  };
}

function saying(
  code: 'absence-carried-over' | 'absence-renumbered',
  details: { id: string },
  { now }: Run,
): Pick<Settlement, 'outcome'> {
  return { outcome: outcomeFor(absenceReasons[code], details, now()) };
}

/** Answers what was settled. Throws `claim-held` while somebody works on the record. */
async function holding(
  key: LinkKey,
  { links }: Run,
  work: (link: ClaimedLink) => Promise<Settlement | undefined>,
): Promise<Settlement | undefined> {
  const claim = await links.claim({ key, leaseSeconds: LEASE_SECONDS });
  if (claim.kind !== 'claimed') throw new Failure(commonReasons['claim-held'], { retryAfterSeconds: 5 });
  const held = holdClaim(links, claim);
  try {
    const settlement = await work(claim.link);
    if (settlement && !(await held.settle(settlement))) throw new Failure(commonReasons['claim-lost']);
    return settlement;
  } finally {
    await held.end();
  }
}
