import type { ClaimedLink, Settlement } from '../../../shared/links/link.ts';
import type { AbsenceLinkData } from './absence-link.ts';
import { readAbsenceLink } from './absence-link.ts';

type Surplus = AbsenceLinkData['surplus'];

/**
 * What becomes of an absence's link when the one joins it that stood for the absence under its former number, and that is
 * `carried` where there is nothing yet. Nothing that HQ has, or may have, of either is forgotten, and what it has once too
 * often goes. Undefined while each has an entry of its own to look for.
 */
export function joinLinks(
  link: ClaimedLink,
  former: ClaimedLink,
  carried: Settlement,
): Settlement | undefined {
  const [now, then] = [readAbsenceLink(link.data), readAbsenceLink(former.data)];
  const surplus = joined(now.surplus, [...then.surplus, ...doubled(link, former)]);
  const kept = {
    ...unfinishedOf(link),
    ...{ outcome: link.outcome ?? carried.outcome, openSince: link.openSince },
    data: { ...now, surplus },
  };
  if (then.begun && then.begun.at !== now.begun?.at && holdsAnything(link)) return undefined;
  if (link.targetId !== undefined || !holdsAnything(former)) return kept;
  if (former.targetId === undefined && now.begun) return kept;
  const { begun = then.begun } = now;
  const unfinished = now.begun ? unfinishedOf(link) : unfinishedOf(former);
  return { ...carried, ...unfinished, data: { ...readAbsenceLink(carried.data), begun, surplus } };
}

/** Entered under both numbers, before any comparison could tell of the switch. */
function doubled({ targetId }: ClaimedLink, former: ClaimedLink): Surplus {
  if (targetId === undefined || former.targetId === undefined || targetId === former.targetId) return [];
  return [{ id: Number(former.targetId), userId: readAbsenceLink(former.data).hqUserId ?? 0 }];
}

function joined(one: Surplus, other: Surplus): Surplus {
  return [...one, ...other.filter(({ id }) => one.every((each) => each.id !== id))];
}

function holdsAnything({ targetId, data }: ClaimedLink): boolean {
  const { begun, surplus } = readAbsenceLink(data);
  return targetId !== undefined || begun !== undefined || surplus.length > 0;
}

export function unfinishedOf({ unfinishedSince, createAfter }: ClaimedLink) {
  return { unfinishedSince, createAfter };
}
