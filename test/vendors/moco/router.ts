import { hash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Caller } from './caller.ts';
import { callerOf } from './caller-of.ts';
import type { Office } from './office.ts';
import { createQuota, type Quota } from './quota.ts';
import { permissions } from './roles.ts';
import { accessDenied, badRequest, Refusal } from './refusal.ts';

/** One request as the handlers see it. */
export interface Call {
  caller: Caller;
  url: URL;
  query: URLSearchParams;
  headers: Headers;
  /** `{}` unless the request says it carries JSON: observed, a mistyped content type makes every field look empty. */
  body: unknown;
  /** A number in the path. */
  number(name: string): number;
}

export interface Route {
  methods: string[];
  /** Without the API's base path; `:names` stand for numbers. */
  pattern: string;
  answer(call: Call): Response;
  /** True for signing in, which needs no key. */
  open?: boolean;
}

export interface Router {
  fetch(request: Request): Promise<Response>;
  calls(): Record<string, number>;
}

export function createRouter(office: Office, routes: Route[]): Router {
  const app = new Hono();
  const quota = createQuota(office.world);
  const counts: Record<string, number> = {};
  for (const route of routes) {
    const path = `/api/v1${route.pattern.replaceAll(/:(\w+)/g, ':$1{[0-9]+}')}`;
    app.on(route.methods, [path], async (context) => {
      const label = `${context.req.method} ${route.pattern}`;
      counts[label] = (counts[label] ?? 0) + 1;
      return answerOrRefuse(office, async () =>
        route.answer(await readCall(office, { context, route, quota })),
      );
    });
  }
  app.notFound(() => new Response(null, { status: 404 }));
  app.onError((error) => {
    throw error;
  });
  return { fetch: async (request) => app.fetch(request), calls: () => ({ ...counts }) };
}

interface Incoming {
  context: Context;
  route: Route;
  quota: Quota;
}

async function readCall(office: Office, { context, route, quota }: Incoming): Promise<Call> {
  const request = context.req.raw;
  const wait = quota.take(office.settings.current().requestsPerTwoMinutes);
  if (wait > 0) throw new TooManyRequests(wait);
  const caller = route.open ? noCaller : callerOf(office, request.headers);
  if (caller.readOnly && request.method !== 'GET' && !route.open) throw accessDenied();
  const url = new URL(request.url);
  return {
    caller,
    url,
    query: url.searchParams,
    headers: request.headers,
    body: await readBody(request),
    number: (name) => Number(context.req.param(name)),
  };
}

const noCaller: Caller = {
  userId: 0,
  permission: permissions('none'),
  readOnly: true,
  origin: 'api',
};

async function readBody(request: Request): Promise<unknown> {
  const content = await request.text();
  if (content === '' || !request.headers.get('content-type')?.includes('application/json')) return {};
  try {
    return JSON.parse(content) as unknown;
  } catch {
    throw badRequest('Invalid JSON');
  }
}

class TooManyRequests extends Refusal {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super(429, { message: 'Too many requests' });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

async function answerOrRefuse(office: Office, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await tagged(await answer());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const headers = new Headers();
    if (error instanceof TooManyRequests && office.account.retryAfterOn429) {
      headers.set('Retry-After', String(error.retryAfterSeconds));
    }
    if (error.body === undefined) return new Response(null, { status: error.status, headers });
    return Response.json(error.body, { status: error.status, headers });
  }
}

/** Observed: answers carry weak tags. */
async function tagged(response: Response): Promise<Response> {
  if (response.body === null) return response;
  const content = await response.text();
  const headers = new Headers(response.headers);
  headers.set('ETag', `W/"${hash('md5', content)}"`);
  return new Response(content, { status: response.status, headers });
}
