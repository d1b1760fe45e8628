import type { HqUser } from '../../shared/vendors/hq/port.ts';
import type { PersonioAbsence, PersonioPerson } from '../../shared/vendors/personio/port.ts';
import { isReadable } from '../../shared/vendors/personio/rows.ts';
import { findWords } from './find-wordings.ts';
import { readAbsenceLink } from './personio-hq-absences/absence-link.ts';
import type { Search } from './search.ts';

/** More of them nobody reads. */
const MOST = 10;

/** Ids of the absences of whoever has that name or e-mail address; of several people, of all of them. */
export async function findByPerson(text: string, search: Search): Promise<string[]> {
  const { personio, hq } = search.run;
  const people = await search.ask('personio', () => personio.people());
  if (people) {
    const fitting = people.answer.filter((person) => fits(person, text));
    if (fitting.length === 0) search.remark(findWords.nobody, { vendor: 'personio', text });
    return limited(fitting, (person) => absencesOfPerson(person, search));
  }
  const users = await search.ask('hq', () => hq.users());
  const fitting = users?.answer.filter((user) => fits(user, text)) ?? [];
  if (users && fitting.length === 0) search.remark(findWords.nobody, { vendor: 'hq', text });
  return limited(fitting, (user) => absencesOfUser(user, search));
}

type Named = Pick<PersonioPerson, 'name' | 'email'>;

function fits({ name, email }: Named, text: string): boolean {
  const plain = (each: string) => each.normalize('NFC').trim().toLowerCase();
  if (text.includes('@')) return plain(email ?? '') === plain(text);
  const words = plain(name).split(/\s+/);
  return plain(text)
    .split(/[\s,]+/)
    .every((wanted) => wanted !== '' && words.some((word) => word.startsWith(wanted)));
}

async function limited<T>(whose: readonly T[], find: (each: T) => Promise<string[]>): Promise<string[]> {
  const ids: string[] = [];
  for (const each of whose) if (ids.length < MOST) ids.push(...(await find(each)));
  return ids.slice(0, MOST);
}

/** The latest come first. */
export async function absencesOfPerson(
  { id: personId, name }: Pick<PersonioPerson, 'id' | 'name'>,
  search: Search,
): Promise<string[]> {
  const { personio, settings, links, connection } = search.run;
  const fromDay = settings.startDate;
  const listed = await search.ask('personio', () =>
    Array.fromAsync(personio.absences({ fromDay, personId })),
  );
  if (!listed) {
    const link = await links.get({ connection: connection.id, entity: 'person', sourceId: personId });
    return link?.targetId === undefined
      ? []
      : absencesOfUser({ id: Number(link.targetId), name: name || personId }, search);
  }
  const person = name || (await search.ask('personio', () => personio.person(personId)))?.answer?.name;
  const details = { person: person || personId, count: listed.answer.length, day: fromDay };
  search.remark(findWords.ofPerson, details);
  if (listed.answer.length > MOST) search.remark(findWords.latest, { count: MOST });
  return listed.answer
    .toSorted((one, other) => startOf(other).localeCompare(startOf(one)))
    .slice(0, MOST)
    .map(({ id }) => id);
}

function startOf(row: PersonioAbsence | { id: string; unreadable: string }): string {
  return isReadable(row) ? row.starts.at : '';
}

/** What our links know of somebody in HQ. */
export async function absencesOfUser(
  { id: userId, name }: Pick<HqUser, 'id' | 'name'>,
  { run: { links, connection }, remark }: Search,
): Promise<string[]> {
  const ids: string[] = [];
  for await (const { key, data, targetId } of links.list(connection.id, 'absence'))
    if (targetId !== undefined && readAbsenceLink(data).hqUserId === userId) ids.push(key.sourceId);
  remark(findWords.ofPersonInHq, { person: name || String(userId), count: ids.length });
  if (ids.length > MOST) remark(findWords.some, { count: MOST });
  return ids.slice(0, MOST);
}
