import { memoryCollections, type Collections } from '../kit/collection.ts';
import { createHqSimulator } from './simulator.ts';
import type { HqTenant } from './tenant.ts';

/** The few fields of answers that tests look at. */
export interface Model {
  [field: string]: unknown;
  id: number;
  Id: number;
  value: Model[];
}

/** A simulator with one user and a clock that stands still; no quota unless the test gives it one. */
export function createHqHarness(
  tenant: Partial<HqTenant> = {},
  collections: Collections = memoryCollections(),
) {
  let [now, seed] = [Date.parse('2026-03-04T10:00:00Z'), 1];
  const simulator = createHqSimulator(
    {
      now: () => new Date(now),
      random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
      send: async () => new Response(null),
      collections,
    },
    { callsPerMinute: Infinity, ...tenant },
  );
  const { person } = simulator;
  const send = async (method: string, path: string, body?: unknown, token = 'hq-token') => {
    const content = body === undefined ? null : JSON.stringify(body);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const request = new Request(`https://api.hellohq.io${path}`, { method, headers, body: content });
    const response = await simulator.fetch(request);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parse(text) };
  };
  const list = async (path: string) => (await send('GET', path)).body as unknown as Model[];
  const user = person.createUser({ firstName: 'Anna', lastName: 'Beispiel', email: 'anna@example.org' });
  const form = {
    userId: user.id,
    type: 'Vacation',
    start: '2026-06-08T00:00:00',
    end: '2026-06-09T00:00:00',
  };
  const post = (more = {}) => send('POST', '/v2/Absences', { ...form, ...more });
  const make = (more = {}) => person.createAbsence({ ...form, ...more });
  const makeMany = (count: number) =>
    Array.from({ length: count }, (_, index) => make({ start: dayAfter(index), end: dayAfter(index + 1) }));
  const pass = (seconds: number) => void (now += seconds * 1000);
  return { simulator, person, send, list, user, form, post, make, makeMany, pass };
}

function dayAfter(days: number): string {
  return new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 19);
}

function parse(text: string): Model {
  try {
    return JSON.parse(text) as Model;
  } catch {
    return { id: 0, Id: 0, value: [] };
  }
}
