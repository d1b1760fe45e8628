import { DateTime } from 'luxon';
import type { FoundRecord } from '../../../operations/connector-operations.ts';
import type { AworkTimeEntry } from '../records.ts';
import type { AworkSearch } from './finding.ts';
import { timeRecord } from './finding.ts';
import { aworkFindWords } from './wordings.ts';

/** How far back the times of a person are listed. */
const DAYS_BACK = 14;

/** What people of that name or address booked lately, newest first; undefined where awork cannot be asked. */
export async function timesOfPeople(text: string, search: AworkSearch): Promise<FoundRecord[] | undefined> {
  const { run, remark, ask } = search;
  const people = await ask('awork', () => run.people.aworkUsersLike(text));
  if (!people) return undefined;
  const day = DateTime.fromJSDate(run.now(), { zone: 'utc' })
    .minus({ days: DAYS_BACK })
    .toFormat('yyyy-MM-dd');
  const found: FoundRecord[] = [];
  for (const { id: userId, name } of people.answer) {
    const asked = await ask('awork', () => Array.fromAsync(run.awork.timeEntries({ userId, fromDay: day })));
    if (!asked) continue;
    remark(asked.answer.length > 0 ? aworkFindWords.timesOf : aworkFindWords.noTimesOf, {
      person: name,
      day,
    });
    found.push(...newestFirst(asked.answer).map(({ id }) => timeRecord(id)));
  }
  return found;
}

function newestFirst(entries: readonly AworkTimeEntry[]): AworkTimeEntry[] {
  const dayOf = ({ startDateLocal }: AworkTimeEntry) => startDateLocal ?? '';
  return entries.toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)));
}
