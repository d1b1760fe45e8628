import type { ClaimedLink, Settlement } from '../../../shared/links/link.ts';
import type { AbsenceLinkData } from './absence-link.ts';
import { readAbsenceLink } from './absence-link.ts';
import { absenceReasons } from './reasons.ts';

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
  if (then.begun && then.begun.at !== now.begun?.at && holdsAnything(link)) return undefined;
  if (!isCarried(link, former)) {
    const { outcome = carried.outcome, openSince } = link;
    return { ...unfinishedOf(link), outcome, openSince, data: { ...now, surplus: surplusOf(link, former) } };
  }
  const { begun = then.begun } = now;
  const data = { ...readAbsenceLink(carried.data), begun, surplus: surplusOf(former, link) };
  return { ...carried, ...unfinishedOf(now.begun ? link : former), data };
}

/** Entered under both numbers, before any comparison could tell of the switch, what was there first stays. */
function isCarried(link: ClaimedLink, former: ClaimedLink): boolean {
  if (link.targetId === undefined) return former.targetId !== undefined || !holdsAnything(link);
  const isSuccessor = link.history.some(({ code }) => code === absenceReasons['absence-carried-over'].code);
  return !isSuccessor && Number(former.targetId) < Number(link.targetId);
}

function surplusOf(kept: ClaimedLink, other: ClaimedLink): AbsenceLinkData['surplus'] {
  const [own, others] = [readAbsenceLink(kept.data), readAbsenceLink(other.data)];
  const doubled =
    other.targetId === undefined ? [] : [{ id: Number(other.targetId), userId: others.hqUserId ?? 0 }];
  const all = [...own.surplus, ...others.surplus, ...doubled].filter(
    ({ id }) => String(id) !== kept.targetId,
  );
  return [...new Map(all.map((each) => [each.id, each])).values()];
}

function holdsAnything({ targetId, data }: ClaimedLink): boolean {
  const { begun, surplus } = readAbsenceLink(data);
  return targetId !== undefined || begun !== undefined || surplus.length > 0;
}

export function unfinishedOf({ unfinishedSince, createAfter }: ClaimedLink) {
  return { unfinishedSince, createAfter };
}
