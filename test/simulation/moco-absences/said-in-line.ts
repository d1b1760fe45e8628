import type { ClaimedLink, Settlement } from '../../../shared/links/link.ts';
import type { Agency } from './agency.ts';
import type { Facts } from './facts.ts';
import { contains, dateOf } from './half-days.ts';
import { periodOf } from './held.ts';

const codes = ['brought-in-line', 'up-to-date', 'absence-adjusted'];
/** So long a run may go by a directory of people, and by settings that it has read before. */
const MATCHED_MILLISECONDS = 660_000;
const READ_MILLISECONDS = 60_000;

interface Noticing {
  facts: Facts;
  complaints: string[];
  look(): void;
}

/**
 * Whenever a run says that a person is in line, awork shows every half day that MOCO had all along: what was concluded
 * from a list with a gap would be missing.
 */
export function saidInLine(agency: Agency, { facts, complaints, look }: Noticing): void {
  const { links } = agency.stores;
  const { settle } = links;
  links.settle = async (link, settlement) => {
    look();
    const isSettled = await settle(link, settlement);
    if (isSettled && link.key.entity === 'person' && codes.includes(settlement.outcome.code))
      complaints.push(...missing(link, settlement, agency, facts));
    return isSettled;
  };
}

function missing(
  { key, claimedAt }: ClaimedLink,
  { outcome }: Settlement,
  { awork, now }: Agency,
  { matchSince, offSince, disturbedAt, inactiveSince, restingSince, sawNothingAt }: Facts,
): string[] {
  const id = Number(key.sourceId);
  const match = matchSince.get(id);
  const isSteady = match && match.since < claimedAt - MATCHED_MILLISECONDS;
  const { aworkUserId } = match ?? {};
  if (!isSteady || aworkUserId === undefined || inactiveSince.has(id)) return [];
  // Of somebody of whom awork has nothing from us it is not noticed.
  if (restingSince.has('blind') || sawNothingAt >= claimedAt) return [];
  if ((disturbedAt.get(aworkUserId) ?? 0) >= claimedAt) return [];
  const periods = awork
    .state()
    .absences.filter(({ userId }) => userId === aworkUserId)
    .map(periodOf);
  const lacking = [...(offSince.get(id) ?? [])]
    .filter(([, since]) => since < claimedAt - READ_MILLISECONDS)
    .filter(([halfDay]) => !periods.some((period) => contains(period, halfDay)))
    .map(([halfDay]) => dateOf(halfDay));
  if (lacking.length === 0) return [];
  const at = now().toISOString().slice(5, 19);
  return [`at ${at} ${outcome.code} was said of person ${id}, but awork lacks ${lacking.join(', ')}`];
}
