import { Failure } from '../../failure.ts';
import { midnightOf } from './days.ts';
import type { CursorSource } from './paging-v2.ts';
import { cursorPages } from './paging-v2.ts';
import type { PersonioConnection } from './personio-http.ts';
import type { AbsenceQuery, ListedAbsence, PersonioAbsenceType, PersonioPort } from './port.ts';
import { absence, absenceRow, personRow, typeRow } from './records.ts';
import { isReadable } from './rows.ts';
import { isIdV1 } from './ids.ts';
import { isWanted } from './query-match.ts';

/** API v2. Documentation: https://developer.personio.de/reference, one page per endpoint. */
export function createPersonioV2(source: PersonioConnection): PersonioPort {
  const { http, session } = source;
  return {
    people: () =>
      Array.fromAsync(cursorPages(source, { path: 'v2/persons', query: { limit: 50 } }, personRow)),
    person: (id) => http.find({ method: 'GET', path: `v2/persons/${encodeURIComponent(id)}` }, personRow.row),
    absenceTypes: () => typesOf(source),
    absences: (query) => absencesFrom(source, query),
    absence: async (id) =>
      isIdV1(id)
        ? undefined
        : http.find({ method: 'GET', path: `v2/absence-periods/${encodeURIComponent(id)}` }, absence),
    checkKey: async () => {
      await session.renew();
    },
    canRead: (what) => http.isAccepted({ method: 'GET', path: paths[what], query: { limit: 1 } }),
  };
}

async function typesOf(source: CursorSource): Promise<PersonioAbsenceType[]> {
  const list = { path: 'v2/absence-types', query: { limit: 100 } };
  return (await Array.fromAsync(cursorPages(source, list, typeRow))).filter(isReadable);
}

const paths = { persons: 'v2/persons', absences: 'v2/absence-periods' } as const;

/**
 * https://developer.personio.de/reference/get_v2-absence-periods. Guessed: rows with an open end match a filter by
 * their end, as a date range is documented to mean overlapping.
 */
const END_FILTER = 'ends_at.date_time.gte';

/** Observed: the filter is taken without a zone by some, by others with a trailing `Z` only. */
async function* absencesFrom(source: CursorSource, query: AbsenceQuery): AsyncGenerator<ListedAbsence> {
  const since = midnightOf(query.fromDay);
  let rows = absencePages(source, query, since);
  let next = await rows.next().catch(undefinedIfRefused);
  if (!next) {
    rows = absencePages(source, query, `${since}Z`);
    next = await rows.next();
  }
  for (; !next.done; next = await rows.next()) if (isWanted(next.value, query)) yield next.value;
}

function undefinedIfRefused(error: unknown): undefined {
  if (error instanceof Failure && error.reason.code === 'vendor-refused') return undefined;
  throw error;
}

function absencePages(source: CursorSource, { personId }: AbsenceQuery, since: string) {
  const query = { limit: 100, [END_FILTER]: since, ...(personId && { 'person.id': personId }) };
  return cursorPages(source, { path: 'v2/absence-periods', query }, absenceRow);
}
