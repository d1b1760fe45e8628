import type { LinkItem } from '../../../shared/links/link-item.ts';
import type { AbsenceRow } from '../../vendors/personio/records.ts';
import type { Company } from './company.ts';
import { recordOf } from './hq-record.ts';
import { isSameTime } from './is-same-time.ts';
import type { HqType } from './mapped-type.ts';
import { anyUser } from './matched-user.ts';
import type { Observation } from './observation.ts';
import { heldFor, observe, versionOf } from './observation.ts';

export interface Page {
  /** Whom HQ knew the person as at any time: a worker goes by the last comparison. */
  knownUsers: ReadonlySet<number>;
  /** Oldest first; only what differs from the one before. */
  observations: Observation[];
  /** The HQ type that must stay, because the absence was entered with it and not edited since (P5). */
  keptType: HqType | undefined;
}

/** What was seen of each absence, by its id in the second generation of the API. */
export interface Ledger {
  /** To be called before whatever people do. */
  look(): void;
  /** To be called after it, when our links are still the same. */
  lookAgain(): void;
  pages(): ReadonlyMap<string, Page>;
}

interface OpenPage extends Page {
  versionSince: number;
}

const emptyPage = { keptType: undefined, knownUsers: new Set<number>(), versionSince: 0 };

export function createLedger(company: Company): Ledger {
  const pages = new Map<string, OpenPage>();
  const known = new Map<string, Set<number>>();
  const usersOf = (personId: string) => known.get(personId) ?? new Set<number>();
  let links = absenceLinks(company);
  const ledger: Ledger = {
    look() {
      links = absenceLinks(company);
      ledger.lookAgain();
    },
    lookAgain() {
      for (const { id } of company.personio.state().persons) {
        const user = anyUser(id, company);
        if (user !== undefined) known.set(id, usersOf(id).add(user));
      }
      const rows = new Map(company.personio.state().absences.map((row) => [row.id, row]));
      for (const id of new Set([...rows.keys(), ...pages.keys()])) {
        const page = pages.get(id) ?? { ...emptyPage, observations: [] };
        pages.set(id, page);
        page.knownUsers = usersOf(rows.get(id)?.personId ?? '');
        note(page, rows.get(id), links.get(id), company);
      }
    },
    pages: () => pages,
  };
  return ledger;
}

/** By the id in the second generation, without those that another link stands for by now. */
export function absenceLinks({ stores, numbers, apiVersion, personio }: Company): Map<string, LinkItem> {
  const items = stores.links.items(({ entity }) => entity === 'absence');
  const own = items.filter(({ data }) => !JSON.stringify(data ?? null).includes('"movedTo"'));
  const target = ({ targetId = '0' }: LinkItem) => Number(targetId);
  const hours = new Set(
    personio.state().absences.flatMap(({ id, firstDay }) => (firstDay === null ? [id] : [])),
  );
  const isNumberInUse = ({ sourceId }: LinkItem) =>
    (numbers.stable(sourceId) === sourceId) ===
    (apiVersion() === 'v2' || hours.has(numbers.stable(sourceId)));
  // While a link is moved there are two; and a webhook names an absence as the second generation does, whichever is in use.
  const byTarget = own.toSorted(
    (one, other) => target(one) - target(other) || Number(isNumberInUse(one)) - Number(isNumberInUse(other)),
  );
  return new Map(byTarget.map((item) => [numbers.stable(item.sourceId), item]));
}

function note(
  page: OpenPage,
  row: AbsenceRow | undefined,
  link: LinkItem | undefined,
  company: Company,
): void {
  const seen = observe(row, link, company);
  const before = page.observations.at(-1);
  if (JSON.stringify(before) === JSON.stringify(seen)) return;
  page.observations.push(seen);
  const isSameVersion = before?.row && row && versionOf(before.row) === versionOf(row);
  if (!isSameVersion) {
    page.keptType = undefined;
    page.versionSince = company.now().getTime();
  } else if (before.hqType !== seen.hqType && page.keptType === undefined) {
    page.keptType = enteredType(row, seen, link, page.versionSince, company);
  }
}

/** The type with which HQ holds this very version, settled for good. */
function enteredType(
  row: AbsenceRow,
  { entry }: Observation,
  link: LinkItem | undefined,
  versionSince: number,
  company: Company,
): HqType | undefined {
  const held = heldFor(link, company);
  const type = link?.data && held ? (held.type as HqType) : undefined;
  // What was taken over as it is says nothing of the type we would enter.
  if (held?.createdBy === 'person') return undefined;
  if (entry !== 'held' || !held || !type || (link?.readAt ?? 0) <= versionSince) return undefined;
  const expected = recordOf(row, type, company.settings(), company.now());
  return expected && isSameTime(held, expected) ? type : undefined;
}
