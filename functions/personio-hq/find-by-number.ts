import { movedTo, readAbsenceLink } from './personio-hq-absences/absence-link.ts';
import { absencesOfPerson, absencesOfUser } from './find-by-person.ts';
import { findWords } from './find-wordings.ts';
import type { Search } from './search.ts';

/** Ids of absences that the first of these numbers with a meaning stands for. */
export async function findByNumber(numbers: readonly string[], search: Search): Promise<string[]> {
  for (const id of numbers) {
    const known = await knownAbsence(id, search);
    if (known !== undefined) return [known];
  }
  for (const id of numbers) {
    const ids = (await knownPerson(id, search)) ?? (await askVendors(id, search));
    if (ids) return ids;
  }
  const [id] = numbers;
  const isAsked = search.remarks.length === 0;
  if (id !== undefined) search.remark(isAsked ? findWords.unknownNumber : findWords.notKnownToUs, { id });
  return [];
}

async function knownAbsence(id: string, { run, remark }: Search): Promise<string | undefined> {
  const { links, connection } = run;
  const known = await links.get({ connection: connection.id, entity: 'absence', sourceId: id });
  const newId = movedTo(readAbsenceLink(known?.data), run.apiVersion);
  if (newId !== undefined) {
    remark(findWords.renumbered, { id });
    return newId;
  }
  if (known) return id;
  const link = await links.findByTarget(connection.id, 'absence', id);
  if (link) remark(findWords.fromTarget, { id });
  return link?.key.sourceId;
}

/** Whom we know by that number in Personio, or else in HQ. */
async function knownPerson(id: string, search: Search): Promise<string[] | undefined> {
  const { links, connection } = search.run;
  const person = await links.get({ connection: connection.id, entity: 'person', sourceId: id });
  if (person) return absencesOfPerson({ id, name: '' }, search);
  const user = await links.findByTarget(connection.id, 'person', id);
  return user && absencesOfPerson({ id: user.key.sourceId, name: '' }, search);
}

async function askVendors(id: string, search: Search): Promise<string[] | undefined> {
  const { personio, hq } = search.run;
  const absence = await search.ask('personio', () => personio.absence(id));
  if (absence?.answer) return [id];
  const person = absence && (await search.ask('personio', () => personio.person(id)));
  if (person?.answer) return absencesOfPerson(person.answer, search);
  if (!/^\d{1,9}$/.test(id)) return undefined;
  const held = await search.ask('hq', () => hq.absence(Number(id), 0));
  if (held?.answer) {
    search.remark(findWords.onlyInHq, { id });
    return [];
  }
  const users = held && (await search.ask('hq', () => hq.users()));
  const user = users?.answer.find((each) => each.id === Number(id));
  return user && absencesOfUser(user, search);
}
