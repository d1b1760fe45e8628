import { DateTime } from 'luxon';
import type { FoundRecord } from '../../../operations/connector-operations.ts';
import type { AworkTimeEntry } from '../records.ts';
import type { AworkSearch } from './finding.ts';
import { timeRecord } from './finding.ts';
import { aworkFindWords } from './wordings.ts';

/** How far back the times of a person are listed. */
const DAYS_BACK = 14;

/** How far back times are looked through for a text, and how short that may be. */
const NOTED_DAYS_BACK = 90;
const SHORTEST_NOTE = 3;

/** Times with that in what somebody wrote about them, newest first. */
export async function timesNoted(text: string, { run, remark, ask }: AworkSearch): Promise<FoundRecord[]> {
  if (text.length < SHORTEST_NOTE) return [];
  const fromDay = daysBefore(run.now(), NOTED_DAYS_BACK);
  const asked = await ask('awork', () => Array.fromAsync(run.awork.timeEntries({ fromDay, note: text })));
  const entries = asked?.answer ?? [];
  if (entries.length > 0) remark(aworkFindWords.timesNoted, { text, day: fromDay });
  return newestFirst(entries).map(({ id }) => timeRecord(id));
}

function daysBefore(now: Date, days: number): string {
  return DateTime.fromJSDate(now, { zone: 'utc' }).minus({ days }).toFormat('yyyy-MM-dd');
}

/** What people of that name or address booked lately, newest first; undefined where awork cannot be asked. */
export async function timesOfPeople(text: string, search: AworkSearch): Promise<FoundRecord[] | undefined> {
  const { run, remark, ask } = search;
  const people = await ask('awork', () => run.people.aworkUsersLike(text));
  if (!people) return undefined;
  const day = daysBefore(run.now(), DAYS_BACK);
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
