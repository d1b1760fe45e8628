import { isOpen } from '../../../shared/links/link.ts';
import type { ReconcileRow } from '../../../shared/reconcile/reconcile.ts';
import type { Office } from './office.ts';

/** Whom people in awork last made responsible for a project; null for nobody. */
export interface Choice {
  userId: string | null;
  /** Whether anybody had become responsible there before without a person's doing. */
  followsOurs: boolean;
  /** It was made in the middle of a write of ours, from which nobody can tell it. */
  isUnsure: boolean;
}

/** What people did that the two systems no longer tell. */
export interface Chronicle {
  /** Ids of entries and activities that somebody changed or removed. */
  touched: Set<string>;
  /** Entries whose activity somebody removed in MOCO, with the version of the entry that we had brought there. */
  removed: Map<string, string>;
  /** Entries, and the activities that the integration before us made of them. */
  former: Record<'entries' | 'activities' | 'ambiguous' | 'candidates' | 'together', Set<string>>;
  /** Whom people made responsible, by awork project. */
  choices: Map<string, Choice>;
  /** awork projects that we have looked at since. */
  read: Set<string>;
  /** MOCO ids of those who led a project before, by MOCO project. */
  formerLeads: Map<number, number[]>;
  /** What an operator saw before the repair. */
  complaints: string[];
}

export function createChronicle(): Chronicle {
  const former = {
    entries: new Set<string>(),
    activities: new Set<string>(),
    ambiguous: new Set<string>(),
    candidates: new Set<string>(),
    together: new Set<string>(),
  };
  const leads = { choices: new Map(), read: new Set<string>(), formerLeads: new Map() };
  return { touched: new Set(), removed: new Map(), former, ...leads, complaints: [] };
}

/** Only what we know to be there in this version, with nothing on its way, counts as removed and not as never arrived. */
export function rememberRemoval(
  { id }: { id: number },
  { links, awork }: Office,
  { removed }: Chronicle,
): void {
  const link = links.items(({ entity, targetId }) => entity === 'time' && targetId === String(id))[0];
  const entry = awork.state().timeEntries.find((each) => each.id === link?.sourceId);
  if (!link?.outcome || !entry) return;
  const isSettled = link.lease === undefined && link.unfinishedSince === undefined && !isOpen(link.outcome);
  if (isSettled && link.sourceVersion === entry.updatedOn) removed.set(entry.id, entry.updatedOn);
}

/** Of what was removed and whose entry nobody has changed since, nothing may be there again by itself. */
export function cameBack({ moco, awork }: Office, { removed }: Chronicle): string[] {
  return [...removed].flatMap(([id, version]) => {
    const isUnchanged = awork
      .state()
      .timeEntries.some((each) => each.id === id && each.updatedOn === version);
    const isThere = moco.state().activities.some(({ remote_id }) => remote_id === `awork:${id}`);
    return isUnchanged && isThere ? [`time entry ${id} came back though somebody removed it in MOCO`] : [];
  });
}

/** What follows from names of service items and tasks, which people change without touching an entry. */
const derived = ['service item', 'text'];

/** What differs before any repair, though nobody in MOCO had a hand in it. */
export function ownDifferences(rows: readonly ReconcileRow[], { touched }: Chronicle): string[] {
  return rows
    .filter(({ targetId, cause, fields }) => {
      const isDerived = cause === 'differs' && fields.every(({ field }) => derived.includes(field));
      return !touched.has(targetId ?? '') && !isDerived;
    })
    .map(({ cause, what, fields }) => `before any repair: ${cause} ${what} ${JSON.stringify(fields)}`);
}
