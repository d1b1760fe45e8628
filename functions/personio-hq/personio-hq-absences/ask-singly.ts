import type { Link } from '../../../shared/links/link.ts';
import type { PersonioAbsence } from '../../../shared/vendors/personio/port.ts';
import type { PersonioHqRun } from '../run.ts';
import type { Renumbering } from './pair-numbers.ts';
import { renumberingOf } from './pair-numbers.ts';

export interface Asked {
  /** No longer counted by the generation that numbered them, while that still tells of others: gone in Personio. */
  gone: Link[];
  /** Moved to before the start date, so that neither list shows them. */
  told: Renumbering[];
}

interface Moved {
  link: Link;
  then: PersonioAbsence;
}

/** What the generation that numbered them says of absences that no list shows. */
export async function askSingly(links: readonly Link[], run: PersonioHqRun): Promise<Asked> {
  const { countedStatuses } = run.settings;
  const gone: Link[] = [];
  const moved: Moved[] = [];
  for (const link of links) {
    const then = await run.personio.otherGeneration.absence(link.key.sourceId);
    if (then && countedStatuses.includes(then.status)) moved.push({ link, then });
    else gone.push(link);
  }
  const find = run.apiVersion === 'v2' ? byNumberOf2(run) : await byListOf1(moved, run);
  const told: Renumbering[] = [];
  for (const { link, then } of moved) {
    const now = await find(then);
    if (now) told.push(renumberingOf(link, { then, now }, countedStatuses));
  }
  return { gone, told };
}

type Find = (then: PersonioAbsence) => Promise<PersonioAbsence | undefined>;

function byNumberOf2({ personio }: PersonioHqRun): Find {
  return async ({ idV2 }) => (idV2 === undefined ? undefined : personio.absence(idV2));
}

/** The first generation tells the number of the second one, which does not tell its own: all since the earliest are looked through. */
async function byListOf1(moved: readonly Moved[], { personio }: PersonioHqRun): Promise<Find> {
  const [fromDay] = moved.map(({ then }) => then.starts.at.slice(0, 10)).toSorted();
  const found = new Map<string, PersonioAbsence>();
  if (fromDay !== undefined)
    for await (const each of personio.absences({ fromDay }))
      if (!('unreadable' in each) && each.idV2 !== undefined) found.set(each.idV2, each);
  return async ({ id }) => found.get(id);
}
