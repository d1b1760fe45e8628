import { createCache } from '../../shared/cache.ts';
import type { QuotaReport } from '../../shared/quota/meter.ts';
import { personioAccess } from '../../shared/vendors/personio/access.ts';
import { createPersonioClient } from '../../shared/vendors/personio/client.ts';

export const clientSecret = 'psk-top-secret';

export interface SeenRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: string;
  host: string;
}

export type Answer = Response | ((request: SeenRequest) => Response);

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers });
}

export function token(value = 'papi-1', expires_in = 86_400): Response {
  return json({ access_token: value, token_type: 'Bearer', expires_in, scope: 'personio:absences:read' });
}

export function tokenV1(value = 'papi-1'): Response {
  return json({ success: true, data: { token: value, expires_in: 86_400, scope: 'employees:read' } });
}

export function page(rows: unknown[], next?: string, headers?: Record<string, string>): Response {
  return json({ _data: rows, _meta: { links: { ...(next && { next: { href: next } }) } } }, 200, headers);
}

/** Answers by `METHOD /path`, one after the other; the last one again and again. Tokens are given out unless said. */
export function createPersonioHarness(
  answers: Record<string, Answer[]>,
  access: Record<string, unknown> = {},
  clock = { now: new Date('2026-06-01T10:00:00Z') },
  timeZone = 'Europe/Berlin',
) {
  const requests: SeenRequest[] = [];
  const drift: string[][] = [];
  const reports: QuotaReport[] = [];
  const queues: Record<string, Answer[]> = {
    'POST /v2/auth/token': [token()],
    'POST /v1/auth': [tokenV1()],
    ...answers,
  };
  const send: typeof fetch = async (input, init) => {
    const request = await seen(new Request(input, init));
    requests.push(request);
    const queue = queues[`${request.method} ${request.path}`] ?? [];
    const answer = queue.length > 1 ? queue.shift() : queue[0];
    if (!answer) throw new Error(`no answer for ${request.method} ${request.path}`);
    return typeof answer === 'function' ? answer(request) : answer.clone();
  };
  const cache = createCache(() => clock.now);
  const parsed = personioAccess.parse({ clientId: 'papi-client', clientSecret, ...access });
  const create = () =>
    createPersonioClient(parsed, {
      ...{ connection: 'c1', cache, fetch: send, timeZone, now: () => clock.now },
      onDrift: (_vendor, fields) => void drift.push([...fields]),
      meter: {
        spend: async () => {},
        report: async (_vendor, report) => void reports.push(report),
        spent: () => ({}),
      },
    });
  const paths = () => requests.map(({ method, path }) => `${method} ${path}`);
  return { client: create(), create, requests, paths, drift, reports, clock };
}

async function seen(request: Request): Promise<SeenRequest> {
  const url = new URL(request.url);
  return {
    ...{ method: request.method, path: url.pathname, query: url.searchParams, host: url.host },
    ...{ headers: request.headers, body: await request.text() },
  };
}

/** A row as v2 lists it. */
export function periodRow(id: string, from: string, to: string | null, more: object = {}) {
  return {
    ...{ id, person: { id: '101' }, absence_type: { id: 't1' } },
    starts_from: { date_time: from, type: 'FIRST_HALF' },
    ends_at: to === null ? null : { date_time: to, type: 'SECOND_HALF' },
    ...{ timezone_id: 'Europe/Berlin', comment: null, approval: { status: 'APPROVED' } },
    ...{ created_at: '2026-05-20T09:00:00Z', updated_at: '2026-06-01T09:00:00Z', ...more },
  };
}

/** A row of whole or half days as v1 lists it. */
export function timeOffRow(id: number | string, start: string, end: string | null, more: object = {}) {
  const attributes = {
    ...{ id, status: 'approved', days_count: 1, half_day_start: false, half_day_end: 0 },
    ...{ start_date: `${start}T00:00:00+0100`, end_date: end && `${end}T00:00:00+0100` },
    time_off_type: { type: 'TimeOffType', attributes: { id: 54321, name: 'Vacation' } },
    employee: { type: 'Employee', attributes: { id: { label: 'id', value: 101 } } },
    ...more,
  };
  return { type: 'TimeOffPeriod', attributes };
}

/** A row of hours as v1 lists it. */
export function hoursRow(id: string, start: string, end: string | null, more: object = {}) {
  const attributes = {
    ...{ id, status: 'approved', measurement_unit: 'hour', start, end, timezone: 'Europe/Berlin' },
    absence_type: {
      type: 'AbsenceType',
      attributes: { id: 'uuid', name: 'Doctor', time_off_type_id: 45678 },
    },
    employee: { type: 'Employee', attributes: { id: { label: 'id', value: '101' } } },
    ...more,
  };
  return { type: 'AbsencePeriod', attributes };
}

export function pageV1(data: unknown[], given?: object): Response {
  const metadata = given ?? { total_elements: data.length, current_page: 1, total_pages: 1 };
  return json({ success: true, metadata, data, offset: '0', limit: '200' });
}
