import type { Agency } from './agency.ts';
import type { Facts } from './facts.ts';
import type { Period } from './half-days.ts';
import { contains, isSame, overlaps } from './half-days.ts';
import type { AbsenceRow } from './held.ts';
import { markedFor, periodOf } from './held.ts';
import { isOurs } from './observe.ts';

export type Absences = ReadonlyMap<string, AbsenceRow>;

/** Longer than anybody goes by a directory that was right before. */
const STALE_MILLISECONDS = 1_200_000;
/** Longer than a run takes from its reading to its write. */
const RUN_MILLISECONDS = 600_000;

interface Change {
  before: AbsenceRow | undefined;
  after: AbsenceRow | undefined;
}

/** awork at two looks, and when the first was. */
interface Looks {
  before: Absences;
  after: Absences;
  lookedAt: number;
}

/** What changed in awork while no person acted, and may not change so. */
export function ownWrites({ before, after, lookedAt }: Looks, agency: Agency, facts: Facts): string[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids]
    .map((id) => ({ before: before.get(id), after: after.get(id) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
    .flatMap((change) => {
      // awork does not say when it removed one: a removal sent in time may be found long after.
      const at = change.after ? Date.parse(change.after.updatedOn) : lookedAt;
      const said = problemsOf(change, at, agency, facts);
      return said.map((problem) => `${problem}: ${shownChange(change)}`);
    });
}

function problemsOf({ before, after }: Change, now: number, agency: Agency, facts: Facts): string[] {
  return [
    ...(before && !isOurs(before, facts) ? touched(before, after, agency, facts) : []),
    ...(after ? writtenWrongly(after, facts, now) : []),
    ...(after && isNewPeriod(before, after) ? doubled(after, facts, now) : []),
    ...atRest({ before, after }, agency, facts, now),
    ...forNobody(before ?? after, after, facts, now),
  ];
}

/** Only a former integration's may be taken over, and only where MOCO has something of that time. */
function touched(
  before: AbsenceRow,
  after: AbsenceRow | undefined,
  { settings }: Agency,
  { everOff, unclear, others }: Facts,
): string[] {
  if (unclear.has(before.id)) return [];
  if (!settings().takesOverAbsencesOf.includes(before.externalProvider ?? '') || !after)
    return ['an absence of others was touched'];
  const off = everOff.get(markedFor(after) ?? 0) ?? new Set();
  const period = periodOf(after);
  // It may have been changed since we read it.
  const read = [periodOf(before), ...(others.get(before.id)?.earlier ?? [])];
  const isMeant =
    read.some((each) => overlaps(each, period)) && [...off].some((halfDay) => contains(period, halfDay));
  return isMeant ? [] : ['a former absence was taken over though MOCO has nothing of that time'];
}

function writtenWrongly(
  after: AbsenceRow,
  { texts, matches, addresses, aworkAddresses }: Facts,
  now: number,
): string[] {
  const mocoUserId = markedFor(after);
  if (mocoUserId === undefined) return ['an absence was written without our mark'];
  const isMatched = matches.get(mocoUserId)?.has(after.userId ?? '') ?? false;
  const lately = (seenAt: ReadonlyMap<string, number> = new Map()) =>
    new Set([...seenAt].flatMap(([email, at]) => (at > now - STALE_MILLISECONDS ? [email] : [])));
  const inMoco = lately(addresses.get(mocoUserId));
  const wasLately = !inMoco.isDisjointFrom(lately(aworkAddresses.get(after.userId ?? '')));
  const isHers = isMatched || wasLately;
  return [
    ...(isHers ? [] : ['an absence was written for somebody else']),
    ...(texts.has(after.description ?? '') ? [] : ['an absence says what no setting says']),
  ];
}

function isNewPeriod(before: AbsenceRow | undefined, after: AbsenceRow): boolean {
  return !before || before.userId !== after.userId || !isSame(periodOf(before), periodOf(after));
}

function doubled(after: AbsenceRow, { others }: Facts, now: number): string[] {
  const same = [...others].find(
    ([id, { userId, period, since }]) =>
      id !== after.id &&
      userId === after.userId &&
      since < now - RUN_MILLISECONDS &&
      isSame(period, periodOf(after)),
  );
  return same ? [`others have just that already (${same[0]})`] : [];
}

/**
 * Nothing is written while the settings say so or nobody is served, and nothing is taken away while MOCO shows nothing: of
 * the owner of our key it shows everything.
 */
function atRest(
  { before, after }: Change,
  { keyOwnerId }: Agency,
  { restingSince }: Facts,
  now: number,
): string[] {
  const long = ['off', 'stopped'] as const;
  const isResting = long.some((why) => (restingSince.get(why) ?? now) < now - RUN_MILLISECONDS);
  const isLess = before && (!after || !isWithin(periodOf(before), periodOf(after)));
  const isBlind = restingSince.has('blind') && before && markedFor(before) !== keyOwnerId;
  return [
    ...(isResting ? ['something was written though the transfer rests'] : []),
    ...(isBlind && isLess ? ['something was taken away while MOCO showed nothing'] : []),
  ];
}

function isWithin(inner: Period, outer: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function forNobody(
  row: AbsenceRow | undefined,
  after: AbsenceRow | undefined,
  { inactiveSince }: Facts,
  now: number,
): string[] {
  const mocoUserId = (after && markedFor(after)) ?? (row && markedFor(row));
  const since = inactiveSince.get(mocoUserId ?? 0);
  const isLong = since !== undefined && since < now - STALE_MILLISECONDS;
  return isLong ? ['an absence of somebody who left MOCO was written'] : [];
}

function shownChange({ before, after }: Change): string {
  const text = (row: AbsenceRow | undefined) =>
    row
      ? JSON.stringify([row.id, row.userId, row.startOn, row.endOn, row.externalProvider, row.description])
      : '–';
  return `${text(before)} → ${text(after)}`;
}
