import type { RecordFilter } from '../../../direction-definition.ts';
import type { TimeEntryQuery } from '../client.ts';
import type { ResyncFiltering } from './resync-filter.ts';
import { aworkProjectOf, aworkUserOf } from './resync-filter.ts';
import type { TimeSweeping } from './sweeping.ts';

/** Entries for a resync. */
export async function* listTimes(
  filter: RecordFilter,
  run: ResyncFiltering & Pick<TimeSweeping, 'awork' | 'settings'>,
) {
  const { since, until, person, project } = filter;
  const query: TimeEntryQuery = {
    fromDay: since ?? run.settings.startDate,
    ...(until && { toDay: until }),
    ...(person && { userId: await aworkUserOf(person, run) }),
    ...(project && { projectId: await aworkProjectOf(project, run) }),
  };
  for await (const { id } of run.awork.timeEntries(query)) yield { entity: 'time', id };
}
