import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import { guardGeneration } from '../guard-tenant.ts';
import type { HqAworkRun } from '../run.ts';
import { findBegun } from './find-begun.ts';
import { rememberHeld } from './remember-reporting.ts';
import { ownerOf } from './reporting-owner.ts';
import type { KnownReporting } from './reporting-values.ts';
import { changedValues } from './reporting-values.ts';
import { readTimeLink } from './time-link.ts';
import type { Wanted, WantedReporting } from './wanted-reporting.ts';

/** A link after the question what HQ holds of the entry, where it had to be asked; `gone` where it says 404. */
export type ConfirmedLink = KnownReporting &
  Pick<Link, 'targetId'> & {
    reporting?: HqReporting | 'gone';
    /** Made by an attempt that was never confirmed, and not ours by a link yet. */
    isUnconfirmed?: boolean;
  };

/** After an unfinished attempt, and for an operator, HQ itself says what is there; what a reporting holds counts as written. */
export async function confirmLink(link: Link | ClaimedLink, run: HqAworkRun): Promise<ConfirmedLink> {
  const since = 'unfinishedSince' in link ? link.unfinishedSince : undefined;
  const { targetId } = link;
  if (targetId === undefined) {
    const begun =
      (await findAdopting(link, run)) ??
      (since === undefined ? undefined : await findBegun(link, since, run));
    return begun ? { ...asHeld(begun, link), isUnconfirmed: true } : link;
  }
  if (since === undefined && !run.looksAgain) return link;
  const reporting = await findReporting(Number(targetId), run);
  // A name that was changed since is a reason to move hours for an operator who asks for them, and no difference to repair.
  if (reporting) return { ...asHeld(reporting, link), ...(!run.restores && { asWritten: [] }) };
  return { ...link, reporting: 'gone' };
}

/** What an attempt that was cut off has taken over already, wherever the entry has gone since. */
async function findAdopting(
  { key, data }: Pick<Link, 'key' | 'data'>,
  run: HqAworkRun,
): Promise<HqReporting | undefined> {
  const { adopting } = readTimeLink(data);
  if (adopting === undefined || (await ownerOf(adopting, run)) !== key.sourceId) return undefined;
  return run.hq.reporting(adopting);
}

export function asHeld(
  reporting: HqReporting,
  link: Partial<Pick<Link, 'fingerprints'>> & Pick<Link, 'data'>,
): ConfirmedLink {
  return { ...rememberHeld(reporting, link), reporting };
}

/** What HQ holds, as far as the plan needs it. */
export interface ReadTarget {
  /** `unread` when nothing has to be written, `gone` when it stays so, undefined when there is none yet, or none any more. */
  reporting: HqReporting | 'unread' | 'gone' | undefined;
  link: ConfirmedLink;
}

/** Reads HQ only when something is to be written, or it was asked before. */
export async function readTarget(wanted: Wanted, link: ConfirmedLink, run: HqAworkRun): Promise<ReadTarget> {
  if (link.targetId === undefined) return { reporting: undefined, link };
  const reporting = link.reporting ?? (await readIfNeeded(wanted, link, run));
  if (reporting !== 'gone' || wanted.kind !== 'present') return { reporting, link };
  // What we removed ourselves is made anew; what is gone otherwise, somebody has removed.
  const isOurs = readTimeLink(link.data).removing === true;
  return { reporting: isOurs || run.restores || isEdited(wanted, link) ? undefined : 'gone', link };
}

async function readIfNeeded(
  wanted: Wanted,
  link: ConfirmedLink,
  run: HqAworkRun,
): Promise<HqReporting | 'unread' | 'gone'> {
  const isSame = wanted.kind === 'present' && changedValues(wanted, link).length === 0;
  const isWritten = wanted.kind === 'present' || wanted.kind === 'absent';
  if (isSame || !isWritten) return 'unread';
  return (await findReporting(Number(link.targetId), run)) ?? 'gone';
}

async function findReporting(id: number, run: HqAworkRun): Promise<HqReporting | undefined> {
  const reporting = await run.hq.reporting(id);
  if (!reporting) await guardGeneration(run);
  return reporting;
}

/** In awork, since HQ last had its values: a removal in HQ was of what it was before. */
function isEdited(wanted: WantedReporting, link: ConfirmedLink): boolean {
  if (readTimeLink(link.data).writtenVersion === wanted.origin.version) return false;
  return changedValues(wanted, link).length > 0;
}
