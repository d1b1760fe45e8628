import { DateTime } from 'luxon';
import type { FoundRecord } from '../../shared/operations/connector-operations.ts';
import type { AworkTimeEntry } from '../../shared/vendors/awork/records.ts';
import { entryOf } from './awork-moco-times/time-link.ts';
import { findWords } from './find-wordings.ts';
import type { Search } from './search.ts';

const timeOf = (id: string): FoundRecord => ({ entity: 'time', id });

/** The link knows where an activity came from; without one, our mark on the activity does. `quiet` where it need not be one. */
export async function findActivity(id: string, search: Search, quiet = false): Promise<FoundRecord[]> {
  const { run, remark, ask } = search;
  const link = await run.links.findByTarget(run.connection.id, 'time', id);
  if (link) {
    remark(findWords.activityFrom, { id });
    return [timeOf(link.key.sourceId)];
  }
  const asked = await ask('moco', () => run.moco.activity(Number(id)));
  if (!asked) return [];
  const entry = asked.answer && entryOf(asked.answer);
  if (entry !== undefined) remark(findWords.activityMarked, { id });
  else if (asked.answer) remark(findWords.activityNotOurs, { id });
  else if (!quiet) remark(findWords.noActivity, { id });
  return entry === undefined ? [] : [timeOf(entry)];
}

/** How far back the times of a person are listed. */
const DAYS_BACK = 14;

/** What people of that name or address booked lately, newest first. */
export async function timesOfPeople(text: string, search: Search): Promise<FoundRecord[]> {
  const { run, remark, ask } = search;
  const people = (await ask('awork', () => run.people.aworkUsersLike(text)))?.answer ?? [];
  const day = DateTime.fromJSDate(run.now(), { zone: 'utc' })
    .minus({ days: DAYS_BACK })
    .toFormat('yyyy-MM-dd');
  const found: FoundRecord[] = [];
  for (const { id: userId, name } of people) {
    const asked = await ask('awork', () => Array.fromAsync(run.awork.timeEntries({ userId, fromDay: day })));
    if (!asked) continue;
    remark(asked.answer.length > 0 ? findWords.timesOf : findWords.noTimesOf, { person: name, day });
    found.push(...newestFirst(asked.answer).map(({ id }) => timeOf(id)));
  }
  return found;
}

function newestFirst(entries: readonly AworkTimeEntry[]): AworkTimeEntry[] {
  const dayOf = ({ startDateLocal }: AworkTimeEntry) => startDateLocal ?? '';
  return entries.toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)));
}
