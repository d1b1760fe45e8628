import { memoryCollections } from '../kit/collection.ts';
import type { PowerOfficeService } from './service.ts';
import { createPowerOfficeSimulator } from './simulator.ts';

export interface Reply {
  status: number;
  headers: Headers;
  /** Undefined when there is no body. */
  body: unknown;
}

export interface Sending {
  body?: unknown;
  contentType?: string;
  form?: FormData;
  token?: string;
}

export const firstClient = 'client-a';
export const origin = 'https://goapi.test';

/** A service with one Go client, a clock that stands still, and a caller that has a token. */
export async function openCounter(service: Partial<PowerOfficeService> = {}) {
  let now = Date.parse('2026-03-10T09:00:00Z');
  let seed = 1;
  const simulator = createPowerOfficeSimulator(
    {
      now: () => new Date(now),
      random: () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647,
      send: () => Promise.resolve(new Response(null, { status: 200 })),
      collections: memoryCollections(),
    },
    { requestsPerSecond: Infinity, applicationKey: 'app', subscriptionKeys: ['sub'], ...service },
  );
  simulator.person.addClient({ clientKey: firstClient, name: 'Firma AS' });
  const askToken = async (clientKey: string, applicationKey = 'app'): Promise<Reply> => {
    const authorization = `Basic ${btoa(`${applicationKey}:${clientKey}`)}`;
    const headers = { authorization, 'ocp-apim-subscription-key': 'sub' };
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const request = new Request(`${origin}/OAuth/Token`, { method: 'POST', headers, body });
    return readReply(await simulator.fetch(request));
  };
  const tokenFor = async (clientKey: string) =>
    ((await askToken(clientKey)).body as { access_token: string }).access_token;
  const firstToken = await tokenFor(firstClient);
  const call = async (method: string, path: string, sending: Sending = {}): Promise<Reply> =>
    readReply(await simulator.fetch(requestOf(method, path, firstToken, sending)));
  return {
    simulator,
    person: simulator.person,
    pass: (seconds: number) => (now += seconds * 1000),
    askToken,
    tokenFor,
    call,
  };
}

export type Counter = Awaited<ReturnType<typeof openCounter>>;

function requestOf(method: string, path: string, firstToken: string, sending: Sending): Request {
  const { body, form, token = firstToken, contentType } = sending;
  const fallback = method === 'PATCH' ? 'application/json-patch+json' : 'application/json';
  const headers = new Headers({ authorization: `Bearer ${token}`, 'ocp-apim-subscription-key': 'sub' });
  if (!form) headers.set('content-type', contentType ?? fallback);
  const content = form ?? (body === undefined ? null : JSON.stringify(body));
  return new Request(`${origin}/v2${path}`, { method, headers, body: content });
}

async function readReply(response: Response): Promise<Reply> {
  const text = await response.clone().text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body: unknown = text === '' ? undefined : isJson ? JSON.parse(text) : await response.arrayBuffer();
  return { status: response.status, headers: response.headers, body };
}
