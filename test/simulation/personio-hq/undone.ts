import type { LinkItem } from '../../../shared/links/link-item.ts';
import type { Company } from './company.ts';
import { isCounted, endsBeforeStart } from './in-scope.ts';
import { isTrueReason } from './matched-user.ts';
import { judge } from './judge.ts';
import type { Ledger } from './ledger.ts';
import { absenceLinks } from './ledger.ts';

/** Everything undone waits or is parked, for a reason that a person can check; what waits says so. */
export function undoneWithoutReason(company: Company, ledger: Ledger): string[] {
  const items = company.stores.links.items();
  const leases = items.filter((item) => isForgotten(item, company));
  return [
    ...leases.map((item) => `${nameOf(item)} is still claimed`),
    ...items.flatMap((item) => falseReason(item, company, ledger)),
    ...silentlyMissing(company, ledger),
  ];
}

/** What a crash left claimed simply expires, if somebody comes back for it. Some are claimed by comparisons. */
function isForgotten(item: LinkItem, { now, wasSwitched }: Company): boolean {
  const { entity, lease, leaseUntil = 0 } = item;
  if (lease === undefined) return false;
  if (leaseUntil > now().getTime()) return true;
  const isMoved = entity === 'absence' && wasSwitched() && isSettled(item);
  return entity !== 'person' && entity !== 'numbering' && !isMoved;
}

/** A comparison that dies while it gives a link another number leaves it as it was, with nothing more to do. */
function isSettled({ outcome, data }: LinkItem): boolean {
  const isOpen = outcome !== undefined && outcome.kind !== 'done' && outcome.kind !== 'skipped';
  return !isOpen && !JSON.stringify(data ?? null).includes('"begun"');
}

/** Stops that were approved are gone; what remains was true at its time. */
export function lettersWithoutReason({ stores, hq, liveSince, wasSwitched }: Company): string[] {
  const isDeactivated = hq.state().users.some((user) => user.isDeactivated);
  const reasons = [
    ...['type-no-longer-mapped', 'hours-no-longer-entered', 'absence-not-renumbered'],
    ...(isDeactivated ? ['vendor-refused'] : []),
    // While links have no number of today, what looks new may be in HQ.
    ...(liveSince() === undefined && !wasSwitched() ? [] : ['absence-ambiguous']),
  ];
  return stores.queue.deadLetters
    .filter(({ note }) => !reasons.includes(note.code))
    .map((letter) => `a dead letter without need: ${JSON.stringify(letter)}`);
}

function falseReason(item: LinkItem, company: Company, ledger: Ledger): string[] {
  const { outcome } = item;
  if (!outcome || outcome.kind === 'done' || outcome.kind === 'skipped') return [];
  const page = ledger.pages().get(company.numbers.stable(item.sourceId));
  const row = page?.observations.at(-1)?.row;
  const isTrue =
    (outcome.kind === 'waiting' && row && isTrueReason(outcome.code, row.personId, company)) ||
    (outcome.kind === 'parked' && page !== undefined && judge(page, company).excuses.includes(outcome.code));
  if (!isTrue)
    return [
      `${nameOf(item)} is ${outcome.kind} without need: ${outcome.code} ${JSON.stringify(outcome.details)}`,
    ];
  return outcome.kind !== 'parked' || hasLetter(item, company)
    ? []
    : [`${nameOf(item)} is parked without a dead letter`];
}

/** An absence that should be in HQ if only its person were known, without a word about it. */
function silentlyMissing(company: Company, ledger: Ledger): string[] {
  const links = absenceLinks(company);
  return [...ledger.pages()].flatMap(([id, { observations, keptType }]) => {
    const final = observations.at(-1);
    const link = links.get(id);
    if (!final?.row || final.isLeftOut || !isCounted(final.row) || endsBeforeStart(final.row)) return [];
    const isNobodys = typeof final.user !== 'number' && (keptType ?? final.hqType) !== undefined;
    const saysWhy = link?.targetId !== undefined || link?.outcome !== undefined;
    return isNobodys && !saysWhy ? [`absence ${id} has no person in HQ, and nothing says so`] : [];
  });
}

function hasLetter({ sourceId }: LinkItem, { stores }: Company): boolean {
  return stores.queue.deadLetters.some(
    ({ pointer }) => typeof pointer === 'object' && pointer.id === sourceId,
  );
}

function nameOf({ entity, sourceId }: LinkItem): string {
  return `${entity} ${sourceId}`;
}
