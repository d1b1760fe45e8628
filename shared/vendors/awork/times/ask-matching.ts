import { INDEX_LAG_SECONDS } from '../../../chained-sweep.ts';
import type { Link } from '../../../links/link.ts';
import { SWEEP } from '../../../pointer.ts';
import type { TimeEntryQuery } from '../client.ts';
import { linkOfAworkProject } from '../projects/adoption.ts';
import type { AworkTimeEntry } from '../records.ts';
import type { TimeSweeping } from './sweeping.ts';

const AT_ONCE = 100;

/** As much of a link as decides whether an entry is sent. */
export type KnownLink = Pick<Link, 'targetId' | 'sourceVersion' | 'openSince' | 'outcome'> & {
  isStale?: boolean;
};

interface Pace {
  /** Where links are taken from; the store unless given. */
  linkOf?(entryId: string): Promise<KnownLink | undefined>;
  /** Stops then, if the changes got any further. */
  until?: Date;
}

/** `stoppedAt` is the change up to which everything was looked at, where there was no time for the rest. */
interface Matched {
  sent: number;
  stoppedAt?: string;
}

/** Sends the listed entries that differ, if they are ours: bound or undone already, or of a linked project. */
export async function askMatching(
  query: TimeEntryQuery,
  differs: (entry: AworkTimeEntry, link: KnownLink | undefined) => boolean,
  run: TimeSweeping,
  { linkOf = storedLink(run), until }: Pace = {},
): Promise<Matched> {
  const isLinked = linkedProjects(run);
  const isWanted = async (entry: AworkTimeEntry): Promise<boolean> => {
    const link = await linkOf(entry.id);
    if (link?.isStale) return true;
    if (!differs(entry, link)) return false;
    if (link?.targetId !== undefined || link?.openSince !== undefined) return true;
    return entry.projectId !== null && (await isLinked(entry.projectId));
  };
  let sent = 0;
  for await (const entries of inBatches(run.awork.timeEntries(query))) {
    const wanted = await Promise.all(entries.map(isWanted));
    const ids = entries.flatMap(({ id }, index) => (wanted[index] ? [id] : []));
    await run.ask('time', ids, 'sweep');
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

function storedLink({
  links,
  connection,
  isStale,
}: TimeSweeping): (id: string) => Promise<KnownLink | undefined> {
  return async (sourceId) => {
    const link = await links.get({ connection: connection.id, entity: 'time', sourceId });
    return link && (await isStale?.(link)) ? { ...link, isStale: true } : link;
  };
}

/** Asks the store once per project and sweep. */
function linkedProjects(run: TimeSweeping) {
  const known = new Map<string, Promise<boolean>>();
  return (projectId: string): Promise<boolean> => {
    const answer =
      known.get(projectId) ?? linkOfAworkProject(projectId, run).then((link) => link !== undefined);
    known.set(projectId, answer);
    return answer;
  };
}

/** Half of what the function has: the years before an activation may be more than it can list in one run. */
const LONGEST_RUN_MILLISECONDS = 30_000;

export function endOfRun({ now }: Pick<TimeSweeping, 'now'>): Date {
  return new Date(now().getTime() + LONGEST_RUN_MILLISECONDS);
}

/** Asks for another run of a sweep that stopped. By then this one has left its cursor. */
export async function goOn(scope: string, { ask }: TimeSweeping): Promise<void> {
  await ask(SWEEP, [scope], 'chain', INDEX_LAG_SECONDS);
}
