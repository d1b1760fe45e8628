import { nameOf } from '../../shared/name-of.ts';
import type { FoundRecord } from '../../shared/operations/connector-operations.ts';
import { plainEmail } from '../../shared/vendors/awork/directory.ts';
import type { MocoUser } from '../../shared/vendors/moco/records.ts';
import type { MocoAworkSearch } from './find-projects.ts';
import { findWords } from './find-wordings.ts';

const SHORTEST_PART = 3;

/** The absences of people of that name or address, of whom we know some. */
export async function absencesOfPeople(
  text: string,
  { run, remark, ask }: MocoAworkSearch,
): Promise<FoundRecord[]> {
  const asked = await ask('moco', () => run.moco.users());
  const found: FoundRecord[] = [];
  for (const user of asked?.answer.filter(isLike(text)) ?? []) {
    const key = { connection: run.connection.id, entity: 'person', sourceId: String(user.id) };
    if (!(await run.links.get(key))) continue;
    remark(findWords.absencesOf, { person: nameOf(user.firstname, user.lastname) ?? user.email });
    found.push({ entity: 'person', id: key.sourceId });
  }
  return found;
}

function isLike(text: string) {
  const wanted = plainEmail(text);
  return ({ email, firstname, lastname }: MocoUser) =>
    plainEmail(email) === wanted ||
    (wanted.length >= SHORTEST_PART && `${firstname} ${lastname}`.toLowerCase().includes(wanted));
}
