import type { Pointer } from '../../../shared/pointer.ts';
import { forced } from '../../../shared/pointer.ts';
import type { Company } from './company.ts';
import { absenceLinks } from './ledger.ts';

const stops = ['too-many-deletions', 'delete-breaker'];

/** Lets stopped deletions go, as the command for it does. */
export function approveDeletions({ stores, now }: Company): number {
  const { deadLetters } = stores.queue;
  const stopped = deadLetters.filter(({ note }) => stops.includes(note.code));
  const records = new Map<string, Pointer>();
  for (const { pointer } of stopped) {
    if (typeof pointer === 'object') records.set(`${pointer.entity} ${pointer.id}`, pointer);
  }
  void stores.queue.send([...records.values()].map((pointer) => forced(pointer, 'replay', now())));
  for (const letter of stopped) deadLetters.splice(deadLetters.indexOf(letter), 1);
  return records.size;
}

/** The office deletes in HQ what it once entered by hand and what is there from us as well, as a reconcile tells. */
export function removeDoubled(company: Company): number {
  const { hq } = company;
  const targets = new Set([...absenceLinks(company).values()].map(({ targetId }) => targetId));
  const rows = hq.state().absences;
  const isOurs = ({ id }: { id: number }) => targets.has(String(id));
  const looks = ({ userId, type, start, end }: (typeof rows)[number]) => `${userId} ${type} ${start} ${end}`;
  const ours = new Set(rows.filter(isOurs).map(looks));
  const doubled = rows.filter((row) => row.createdBy === 'person' && !isOurs(row) && ours.has(looks(row)));
  for (const { id } of doubled) hq.person.deleteAbsence(id);
  return doubled.length;
}
