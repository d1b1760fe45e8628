import * as z from 'zod';
import { Failure } from '../../failure.ts';
import { addDays } from './days.ts';
import { isIdV1 } from './ids.ts';
import { firstPage, indexedPages, numberedPages } from './paging-v1.ts';
import type { PersonioConnection } from './personio-http.ts';
import type {
  AbsenceQuery,
  ListedAbsence,
  PersonioAbsence,
  PersonioAbsenceType,
  PersonioPerson,
  PersonioPort,
} from './port.ts';
import { employeeRow, hourRow, timeOffAbsence, timeOffRow, typeRowV1 } from './records-v1.ts';
import { isReadable, unreadable } from './rows.ts';
import { isWanted } from './query-match.ts';

/** API v1, translated into the words of v2. Documentation: https://github.com/personio/api-docs */
export function createPersonioV1(connection: PersonioConnection, timeZone: string): PersonioPort {
  const { http, session } = connection;
  const source = { ...connection, hourRow: hourRow(timeZone) };
  return {
    people: () => Array.fromAsync(indexedPages(source, { path: EMPLOYEES }, employeeRow)),
    person: (id) => personOf(source, id),
    absenceTypes: async () => typesOf(source),
    absences: (query) => absencesFrom(source, query),
    absence: (id) => (isIdV1(id) ? dayAbsence(source, id) : absenceOfHours(source, id)),
    checkKey: async () => {
      await session.renew();
    },
    canRead: (what) => http.isAccepted({ method: 'GET', path: paths[what], query: { limit: 1, offset: 1 } }),
  };
}

interface Source extends PersonioConnection {
  hourRow: ReturnType<typeof hourRow>;
}

const DAYS = 'v1/company/time-offs';
const HOURS = 'v1/company/absence-periods';
const EMPLOYEES = 'v1/company/employees';
const paths = { persons: EMPLOYEES, absences: DAYS } as const;

/** One page: what its `offset` counts is not documented, and no company has 200 types. */
async function typesOf(source: Source): Promise<PersonioAbsenceType[]> {
  const window = { offset: 0, limit: 200 };
  const list = { path: 'v1/company/time-off-types' };
  return (await firstPage(source, list, typeRowV1, [window, window])).rows.filter(isReadable);
}

/**
 * Whether the period filters take what overlaps or what lies within is disputed, so they ask for much more: no end,
 * and a start further back than absences with an end usually reach.
 */
const DAYS_BEFORE = 400;

async function* absencesFrom(source: Source, query: AbsenceQuery): AsyncGenerator<ListedAbsence> {
  const filter = {
    start_date: addDays(query.fromDay, -DAYS_BEFORE),
    ...(query.personId && { 'employees[]': query.personId }),
  };
  for await (const row of numberedPages(source, { path: DAYS, query: filter }, timeOffRow))
    if (isWanted(row, query)) yield row;
  for await (const row of numberedPages(source, { path: HOURS, query: filter }, source.hourRow))
    if (isWanted(row, query)) yield row;
}

async function dayAbsence({ http }: PersonioConnection, id: string): Promise<PersonioAbsence | undefined> {
  const answer = z.object({ data: z.object({ attributes: timeOffAbsence }) });
  const found = await http.find({ method: 'GET', path: `${DAYS}/${id}` }, answer);
  return found?.data.attributes;
}

async function personOf({ http }: PersonioConnection, id: string): Promise<PersonioPerson | undefined> {
  const path = `${EMPLOYEES}/${encodeURIComponent(id)}`;
  const found = await http.find(
    { method: 'GET', path },
    z.object({ data: z.object({ attributes: employeeRow.row }) }),
  );
  return found?.data.attributes;
}

/** v1 has no reading of one absence in hours, only a filter. */
async function absenceOfHours(source: Source, id: string): Promise<PersonioAbsence | undefined> {
  const list = { path: HOURS, query: { 'absence_periods[]': id } };
  try {
    for await (const row of numberedPages(source, list, source.hourRow)) {
      if (row.id !== id) continue;
      if ('unreadable' in row) throw unreadable(`GET /${HOURS}.${row.unreadable}`);
      return row;
    }
    return undefined;
  } catch (error) {
    if (error instanceof Failure && error.reason.code === 'record-missing') return undefined;
    throw error;
  }
}
