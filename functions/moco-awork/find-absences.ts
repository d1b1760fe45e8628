import { nameOf } from '../../shared/name-of.ts';
import type { FoundRecord } from '../../shared/operations/connector-operations.ts';
import { plainEmail } from '../../shared/vendors/awork/directory.ts';
import type { MocoUser } from '../../shared/vendors/moco/records.ts';
import type { MocoAworkSearch } from './find-projects.ts';
import { findWords } from './find-wordings.ts';

const SHORTEST_PART = 3;

/** The absences of people of that name or address, of whom we know some; of others, that awork does not have them. */
export async function absencesOfPeople(
  text: string,
  { run, remark, ask }: MocoAworkSearch,
): Promise<FoundRecord[]> {
  const asked = await ask('moco', () => run.moco.users());
  const found: FoundRecord[] = [];
  for (const user of asked?.answer.filter(isLike(text)) ?? []) {
    const key = { connection: run.connection.id, entity: 'person', sourceId: String(user.id) };
    const person = nameOf(user.firstname, user.lastname) ?? user.email;
    const isKnown = (await run.links.get(key)) !== undefined;
    if (isKnown) {
      found.push({ entity: 'person', id: key.sourceId });
      remark(findWords.absencesOf, { person });
    } else if ((await run.people.aworkUserOf(user.id)) === undefined)
      remark(user.active ? findWords.onlyInMoco : findWords.leftMoco, { person });
  }
  return found;
}

function isLike(text: string) {
  const wanted = plainEmail(text);
  return ({ email, firstname, lastname }: MocoUser) =>
    plainEmail(email) === wanted ||
    (wanted.length >= SHORTEST_PART && `${firstname} ${lastname}`.toLowerCase().includes(wanted));
}
