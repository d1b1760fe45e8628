import type { Agency } from './agency.ts';
import type { Facts } from './facts.ts';
import { isSame, morningOf } from './half-days.ts';
import type { AbsenceRow } from './held.ts';
import { markedFor, periodOf } from './held.ts';
import { matchOf } from './match.ts';
import { halfDaysOff } from './wanted.ts';

export function isOurs(row: AbsenceRow, { known }: Pick<Facts, 'known'>): boolean {
  return markedFor(row) !== undefined || known.has(row.id);
}

/** How both systems are now, as far as it counts since when they are so. */
export function observe(moving: Agency, facts: Facts): void {
  const agency = asOfNow(moving);
  const now = agency.now().getTime();
  for (const { id } of agency.moco.state().users) observePerson(id, agency, facts, now);
  const { absenceText, absenceKinds, absencesFrom } = agency.settings();
  facts.texts.add(absenceText);
  rest('off', absenceKinds.length === 0, facts, now);
  const { absences, users } = agency.awork.state();
  for (const { id, userContactInfos } of users) observeAddresses(id, userContactInfos, facts, now);
  for (const row of absences)
    if (periodOf(row).to < morningOf(absencesFrom) && facts.known.delete(row.id)) facts.unclear.add(row.id);
  observeOthers(absences, facts, now);
}

/** Both systems read once, however often they are asked. */
function asOfNow(agency: Agency): Agency {
  const [inMoco, inAwork] = [agency.moco.state(), agency.awork.state()];
  return {
    ...agency,
    moco: { ...agency.moco, state: () => inMoco },
    awork: { ...agency.awork, state: () => inAwork },
  };
}

export function rest(why: 'off' | 'stopped' | 'blind', isResting: boolean, facts: Facts, now: number): void {
  if (!isResting) facts.restingSince.delete(why);
  else if (!facts.restingSince.has(why)) facts.restingSince.set(why, now);
}

function observePerson(id: number, agency: Agency, facts: Facts, now: number): void {
  const { isActive, email, aworkUserId } = matchOf(id, agency);
  const addresses = facts.addresses.get(id) ?? new Map<string, number>();
  if (email !== '') facts.addresses.set(id, addresses.set(email.toLowerCase(), now));
  if (isActive) facts.inactiveSince.delete(id);
  else if (!facts.inactiveSince.has(id)) facts.inactiveSince.set(id, now);
  const before = facts.matchSince.get(id);
  if (!before || before.aworkUserId !== aworkUserId) facts.matchSince.set(id, { aworkUserId, since: now });
  if (aworkUserId !== undefined)
    facts.matches.set(id, (facts.matches.get(id) ?? new Set<string>()).add(aworkUserId));
  const off = halfDaysOff(id, agency);
  const since = facts.offSince.get(id) ?? new Map<number, number>();
  const ever = facts.everOff.get(id) ?? new Set<number>();
  for (const halfDay of off.keys()) ever.add(halfDay);
  facts.everOff.set(id, ever);
  facts.offSince.set(id, new Map([...off.keys()].map((halfDay) => [halfDay, since.get(halfDay) ?? now])));
}

function observeAddresses(
  aworkUserId: string,
  infos: readonly { value: string | null }[],
  { aworkAddresses }: Facts,
  now: number,
): void {
  const seenAt = aworkAddresses.get(aworkUserId) ?? new Map<string, number>();
  for (const { value } of infos) if (value !== null) seenAt.set(value.toLowerCase(), now);
  aworkAddresses.set(aworkUserId, seenAt);
}

function observeOthers(absences: readonly AbsenceRow[], facts: Facts, now: number): void {
  const before = new Map(facts.others);
  facts.others.clear();
  for (const row of absences) {
    if (isOurs(row, facts) || row.userId === null) continue;
    const [period, was] = [periodOf(row), before.get(row.id)];
    const isStill = was?.userId === row.userId && isSame(was.period, period);
    const earlier = was && !isStill ? [was.period, ...was.earlier] : (was?.earlier ?? []);
    facts.others.set(row.id, { userId: row.userId, period, since: isStill ? was.since : now, earlier });
    facts.everOthers.add(row.userId);
  }
}
