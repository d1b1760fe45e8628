import { hqAccess } from '../../../shared/vendors/hq/access.ts';
import { createHqProjectClient } from '../../../shared/vendors/hq/project-client.ts';

/** Turns an endless loop into a failing test. */
const MOST_CALLS = 20;

/** What HQ says to one call; a status of 200 and no body unless told. */
export interface Scripted {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Sent {
  call: string;
  query: Record<string, string>;
  body?: unknown;
}

/** Our client before an HQ that answers one call after the other as the test says. */
export function createHqProjectHarness(
  answers: readonly Scripted[],
  access: { apiVersion?: 'v1' | 'v2'; quotesVersion?: 'v1' | 'v2' } = {},
) {
  const sent: Sent[] = [];
  const drift: string[] = [];
  const client = createHqProjectClient(hqAccess.parse({ token: 'hq-token', ...access }), {
    connection: 'c1',
    meter: { spend: async () => {}, report: async () => {}, spent: () => ({}) },
    now: () => new Date('2026-03-04T10:00:00Z'),
    onDrift: (_vendor, fields) => void drift.push(...fields),
    async fetch(input, init) {
      if (sent.length > MOST_CALLS) throw new Error('far too many calls');
      const request = new Request(input, init);
      const { pathname, searchParams } = new URL(request.url);
      const text = await request.text();
      sent.push({
        call: `${request.method} ${decodeURIComponent(pathname)}`,
        query: Object.fromEntries(searchParams),
        ...(text && { body: JSON.parse(text) }),
      });
      const { status = 200, body, headers } = answers[sent.length - 1] ?? { status: 500 };
      const answer = body === undefined ? null : JSON.stringify(body);
      return new Response(answer, { status, headers: { 'content-type': 'application/json', ...headers } });
    },
  });
  return { client, sent, drift };
}

/** A list of v1. */
export function listed(rows: readonly object[], more: Record<string, unknown> = {}): Scripted {
  return { body: { '@odata.context': 'https://api.hellohq.io/v1/$metadata#x', value: rows, ...more } };
}

export const gone: Scripted = { status: 404 };
export const audit = {
  ...{ CreatedBy: 1, UpdatedBy: 1, CreatedOn: '2026-05-01T08:00:00Z', UpdatedOn: '2026-05-02T08:00:00Z' },
};
