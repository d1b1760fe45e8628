import { memoryCollections, type Collections } from '../kit/collection.ts';
import type { GivenCompany } from './company.ts';
import { createPersonioSimulator, type PersonioSimulator } from './simulator.ts';

/** Answers as far as tests look into them. */
export interface Body {
  _data?: Record<string, unknown>[];
  _meta?: { links: { next?: { href: string } } };
  id?: string;
  access_token?: string;
  data?: { token?: string };
  errors?: { detail: string }[];
}

export interface Reply<T = Body> {
  status: number;
  headers: Headers;
  body: T;
}

export const origin = 'https://api.personio.de';
const quiet = { absencePerSecond: Infinity, personsPerSecond: Infinity, v1EmployeesPerSecond: Infinity };

/** A simulator with a clock that stands still, a receiver for its webhooks, and tokens of both generations. */
export async function createHarness(
  company: GivenCompany = {},
  collections: Collections = memoryCollections(),
) {
  let [now, seed] = [Date.parse('2026-06-03T10:00:00Z'), 1];
  const received: { headers: Headers; body: Record<string, unknown> }[] = [];
  const receiver = { status: 200 };
  const simulator = createPersonioSimulator(
    {
      now: () => new Date(now),
      random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
      async send(request) {
        received.push({ headers: request.headers, body: (await request.json()) as Record<string, unknown> });
        return new Response(null, { status: receiver.status });
      },
      collections,
    },
    { ...company, limits: { ...quiet, ...company.limits } },
  );
  const pass = (seconds: number) => void (now += seconds * 1000);
  const tokens = await tokensOf(simulator);
  const send = callerFor(simulator, tokens);
  const { person } = simulator;
  const get = <T = Body>(path: string) => send<T>('GET', path);
  return { simulator, person, send, get, pass, received, receiver, tokens };
}

export async function tokensOf(simulator: PersonioSimulator, secret = 'personio-secret') {
  const credentials = { client_id: 'personio-client', client_secret: secret };
  const form = new URLSearchParams({ grant_type: 'client_credentials', ...credentials });
  const second = await post(simulator, '/v2/auth/token', form);
  const first = await post(simulator, '/v1/auth', new URLSearchParams(credentials));
  return { v1: first.body.data?.token ?? '', v2: second.body.access_token ?? '' };
}

/** Without a token. */
export async function post(simulator: PersonioSimulator, path: string, body: URLSearchParams | object) {
  const isForm = body instanceof URLSearchParams;
  const headers = isForm ? {} : { 'content-type': 'application/json' };
  const content = isForm ? body : JSON.stringify(body);
  return replyOf<Body>(
    await simulator.fetch(new Request(origin + path, { method: 'POST', headers, body: content })),
  );
}

function callerFor(simulator: PersonioSimulator, tokens: { v1: string; v2: string }) {
  return async <T = Body>(method: string, path: string, body?: unknown): Promise<Reply<T>> => {
    const token = path.startsWith('/v1') ? tokens.v1 : tokens.v2;
    const headers = { authorization: `Bearer ${token}` };
    const content = body === undefined ? null : JSON.stringify(body);
    return replyOf<T>(await simulator.fetch(new Request(origin + path, { method, headers, body: content })));
  };
}

async function replyOf<T>(response: Response): Promise<Reply<T>> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: JSON.parse(text || '{}') as T };
}

/** A person, a type for days and one for hours. */
export async function createOffice(company: GivenCompany = {}, collections?: Collections) {
  const harness = await createHarness(company, collections);
  const { person } = harness;
  const anna = person.createPerson({ firstName: 'Anna', lastName: 'Beispiel', email: 'Anna@nord.example' });
  const vacation = person.createAbsenceType({ name: 'Urlaub', unit: 'DAY', category: 'PAID_VACATION' });
  const doctor = person.createAbsenceType({ name: 'Arzttermin', unit: 'HOUR' });
  const days = { personId: anna.id, typeId: vacation.id, firstDay: '2026-06-08', lastDay: '2026-06-08' };
  const takeDays = (more: Partial<typeof days> & { startsAtNoon?: boolean; endsAtNoon?: boolean } = {}) =>
    person.createAbsence({ ...days, ...more });
  const takeHours = (startsAt: string, endsAt: string) =>
    person.createAbsence({ personId: anna.id, typeId: doctor.id, startsAt, endsAt });
  return { ...harness, anna, vacation, doctor, takeDays, takeHours };
}
