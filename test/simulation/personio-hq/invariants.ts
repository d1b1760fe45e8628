import type { LinkItem } from '../../../shared/links/link-item.ts';
import type { AbsenceRow as HqRow } from '../../vendors/hq/records.ts';
import type { Company } from './company.ts';
import type { Foreign } from './foreign.ts';
import type { HqRecord } from './hq-record.ts';
import { isSameTime } from './is-same-time.ts';
import type { Verdict } from './judge.ts';
import { judge } from './judge.ts';
import type { Ledger, Page } from './ledger.ts';
import { absenceLinks } from './ledger.ts';
import { lettersWithoutReason, undoneWithoutReason } from './undone.ts';
import { START_DATE } from './settings.ts';

/** What must hold once it is quiet, in words; empty when everything does. */
export function brokenInvariants(company: Company, ledger: Ledger, foreign: Foreign): string[] {
  ledger.look();
  const links = absenceLinks(company);
  const targets = new Set([...links.values()].map(({ targetId }) => targetId));
  const ours = company.hq
    .state()
    .absences.filter(({ id, createdBy }) => createdBy === 'api' || targets.has(String(id)));
  return [
    ...[...ledger.pages()].flatMap(([id, page]) => eachAbsence(id, page, links.get(id), ours, company)),
    ...oursBelongTo(ours, links, company, ledger),
    ...foreign.touched(),
    ...undoneWithoutReason(company, ledger),
    ...lettersWithoutReason(company),
  ];
}

function eachAbsence(
  id: string,
  page: Page,
  link: LinkItem | undefined,
  ours: readonly HqRow[],
  company: Company,
): string[] {
  const verdict = judge(page, company);
  const held = ours.find((row) => String(row.id) === link?.targetId);
  const isHeldUp = link?.outcome?.kind === 'parked' || link?.outcome?.kind === 'waiting';
  if (isHeldUp && verdict.excuses.includes(link.outcome?.code ?? '')) return [];
  if (!held)
    return verdict.mayLack
      ? []
      : [`absence ${id} is not in HQ (${link?.outcome?.code}), should be ${shown(verdict)}`];
  if (verdict.mayBeOld && held.end <= `${START_DATE}T00:00:00`) return [];
  return isAcceptable(held, verdict) || isTakenOver(held, verdict, link)
    ? []
    : [`absence ${id} is in HQ as ${JSON.stringify(held)} instead of ${shown(verdict)}`];
}

function isAcceptable(held: HqRow, { records, users, notes }: Verdict): boolean {
  return (
    held.isApproved &&
    users.includes(held.userId) &&
    notes.includes(held.note ?? '') &&
    records.some((record) => isSameTime(held, record))
  );
}

/**
 * What was in HQ before us stays as it is until it is edited: of the same person and time, and of our type or note. So does what another
 * absence left there, which somebody may have reworded meanwhile.
 */
function isTakenOver(held: HqRow, { records, users, notes }: Verdict, link: LinkItem | undefined): boolean {
  const isAdopted = link?.history?.some(({ code }) => code === 'absence-adopted') ?? false;
  const isKindred = ({ type }: HqRecord) => type === held.type || notes.includes(held.note ?? '');
  const isSamePeriod = ({ start, end }: HqRecord) => start === held.start && end === held.end;
  return (
    (held.createdBy === 'person' || isAdopted) &&
    users.includes(held.userId) &&
    records.some((record) => isSamePeriod(record) && isKindred(record))
  );
}

function shown({ records, users, notes }: Verdict): string {
  return JSON.stringify({ records, users, notes });
}

/** Nothing of ours stands alone, and nothing stands for two. */
function oursBelongTo(
  ours: readonly HqRow[],
  links: ReadonlyMap<string, LinkItem>,
  { numbers }: Company,
  ledger: Ledger,
): string[] {
  return ours.flatMap((row) => {
    const owners = [...links.values()].filter(({ targetId }) => targetId === String(row.id));
    if (owners.length > 1) return [`the HQ absence ${row.id} stands for ${owners.length} absences`];
    const [owner] = owners;
    if (owner && ledger.pages().has(numbers.stable(owner.sourceId))) return [];
    return [`nobody owns our HQ absence ${JSON.stringify(row)}${traces(row, links)}`];
  });
}

/** Whose unfinished business it may be. */
function traces({ id, start, end }: HqRow, links: ReadonlyMap<string, LinkItem>): string {
  const marks = { begun: `"start":"${start}","end":"${end}"`, replaced: `"id":${id},` };
  return Object.entries(marks)
    .flatMap(([what, mark]) => {
      const found = [...links.values()].filter(({ data }) => JSON.stringify(data ?? null).includes(mark));
      return found.map(
        ({ sourceId, outcome }) => `, ${what} for ${sourceId} (${outcome?.kind} ${outcome?.code})`,
      );
    })
    .join('');
}
