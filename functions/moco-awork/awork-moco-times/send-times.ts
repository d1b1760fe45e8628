import type { Link } from '../../../shared/links/link.ts';
import { createPointer } from '../../../shared/pointer.ts';
import type { TimeEntryQuery } from '../../../shared/vendors/awork/client.ts';
import type { AworkTimeEntry } from '../../../shared/vendors/awork/records.ts';
import type { MocoAworkRun } from '../run.ts';
import { aworkMocoTimes } from './definition.ts';

const AT_ONCE = 100;

interface Pace {
  /** Where links are taken from; the store unless given. */
  linkOf?(entryId: string): Promise<Link | undefined>;
  /** Stops then, if the changes got any further. */
  until?: Date;
}

/** `stoppedAt` is the change up to which everything was looked at, where there was no time for the rest. */
interface Matched {
  sent: number;
  stoppedAt?: string;
}

/** Sends the listed entries that differ, if they are ours: bound already, or of a linked project. */
export async function sendMatching(
  query: TimeEntryQuery,
  differs: (entry: AworkTimeEntry, link: Link | undefined) => boolean,
  run: MocoAworkRun,
  { linkOf = storedLink(run), until }: Pace = {},
): Promise<Matched> {
  const isLinked = linkedProjects(run);
  const isWanted = async (entry: AworkTimeEntry): Promise<boolean> => {
    const link = await linkOf(entry.id);
    if (!differs(entry, link)) return false;
    return link?.targetId !== undefined || (entry.projectId !== null && (await isLinked(entry.projectId)));
  };
  let sent = 0;
  for await (const entries of inBatches(run.awork.timeEntries(query))) {
    const wanted = await Promise.all(entries.map(isWanted));
    const ids = entries.flatMap(({ id }, index) => (wanted[index] ? [id] : []));
    await sendTimes(ids, run);
    sent += ids.length;
    const isLate = until !== undefined && run.now() >= until && entries.length === AT_ONCE;
    const reached = instantOf(entries.at(-1)?.updatedOn ?? '');
    if (isLate && reached > (query.updatedSince ?? '')) return { sent, stoppedAt: reached };
  }
  return { sent };
}

async function* inBatches<T>(all: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const each of all) {
    batch.push(each);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** In whole seconds, as awork compares them; it leaves out the zone at times. */
function instantOf(updatedOn: string): string {
  const milliseconds = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(updatedOn) ? updatedOn : `${updatedOn}Z`);
  return Number.isNaN(milliseconds) ? '' : `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

function storedLink({ links, connection }: MocoAworkRun): (id: string) => Promise<Link | undefined> {
  return (sourceId) => links.get({ connection: connection.id, entity: 'time', sourceId });
}

/** Asks the store once per project and sweep. */
function linkedProjects({ links, connection }: MocoAworkRun) {
  const known = new Map<string, Promise<boolean>>();
  return (projectId: string): Promise<boolean> => {
    const answer =
      known.get(projectId) ??
      links.findByTarget(connection.id, 'project', projectId).then((link) => link !== undefined);
    known.set(projectId, answer);
    return answer;
  };
}

export async function sendTimes(
  ids: readonly string[],
  { connection, now, send }: MocoAworkRun,
  delaySeconds = 0,
): Promise<void> {
  const target = { direction: aworkMocoTimes.id, connection: connection.id, entity: 'time' };
  const pointers = ids.map((id) => createPointer({ ...target, id }, 'sweep', now()));
  await send(pointers, delaySeconds);
}
