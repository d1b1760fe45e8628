import type { Connection } from '../../../shared/connections/connection.ts';
import { inTurns } from '../../../shared/in-turns.ts';
import type { Link } from '../../../shared/links/link.ts';
import { isSetAside, letterAtOf } from '../../../shared/links/set-aside.ts';
import { createPointer } from '../../../shared/pointer.ts';
import { findConnector } from '../../ops/access/find-connection.ts';
import type { Operator } from '../../ops/operator.ts';
import { pointerTarget } from '../../ops/pointers.ts';
import { isRenewalDue, lookedSince, mayBeDue } from './renewal-due.ts';

type Deps = Pick<Operator, 'connectors' | 'links' | 'queue' | 'letterNotes' | 'now'>;

/**
 * Writes the dead letters of records that are still parked again before SQS forgets them, once a day at most; answers how
 * many. One that fails or crashes is done over on the next day: a letter may then be there twice, never not at all.
 */
export async function renewLetters(connection: Connection, deps: Deps): Promise<number> {
  const { letterNotes } = deps;
  const now = deps.now();
  const look = await letterNotes.beginLook(connection.id, now.toISOString(), lookedSince(now));
  if (!look) return 0;
  const isDue = (link: Link) => isRenewalDue(letterAtOf(link), look.doneBefore, now);
  const due = await listDue(connection.id, isDue, deps);
  const renewed = await inTurns(due, async ({ key }) => {
    // The list may lag behind.
    const link = await deps.links.get(key);
    return link !== undefined && isDue(link) && writeAgain(link, connection, deps);
  });
  await letterNotes.endLook(connection.id, now.toISOString());
  return renewed.filter(Boolean).length;
}

async function listDue(id: string, isDue: (link: Link) => boolean, { links, now }: Deps): Promise<Link[]> {
  const due: Link[] = [];
  for await (const link of links.listOpen(id)) {
    // Oldest first, and no letter is older than what it is about.
    if (link.openSince === undefined || !mayBeDue(link.openSince, now())) break;
    if (isDue(link)) due.push(link);
  }
  return due;
}

/** With the date of the first one, unless somebody threw that away. That a repair asked for it is known no more. */
async function writeAgain(link: Link, { connector }: Connection, deps: Deps): Promise<boolean> {
  const definitions = findConnector(connector, deps).directions.map(({ definition }) => definition);
  const [at, target] = [letterAtOf(link), pointerTarget(link, definitions)];
  if (!link.outcome || at === undefined || target === undefined) return false;
  if (isSetAside(link, await deps.letterNotes.discarded(link.key))) return false;
  const { code, details } = link.outcome;
  const pointer = createPointer(target, 'sweep', new Date(at));
  await deps.queue.park(target.direction, { pointer, note: { code, details, at } });
  return true;
}
