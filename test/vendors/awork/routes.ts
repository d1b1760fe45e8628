import { Hono } from 'hono';
import type * as z from 'zod';
import type { Actor } from './actor.ts';
import type { Awork } from './awork.ts';
import type { AworkGate } from './gate.ts';
import { jsonResponse } from './json.ts';
import { invalidField, Refusal, toPascalCase } from './refusal.ts';

/** One authenticated request as the handlers see it. */
export interface Call {
  actor: Actor;
  request: Request;
  /** A path parameter, checked to be a GUID when it is an id. */
  param(name: string): string;
  query(name: string): string | undefined;
  body<T>(schema: z.ZodType<T>): T;
}

export type Handle = (call: Call) => Response;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Routes {
  add(method: Method, pattern: string, handle: Handle): void;
  /** Without a token, for the doors of OAuth. `base` is the path the API normally lies under. */
  addOpen(
    method: Method,
    base: string,
    pattern: string,
    answer: (request: Request) => Promise<Response>,
  ): void;
  fetch(request: Request): Promise<Response>;
  calls(): Record<string, number>;
}

const apiBase = '/api/v1';

export function createRoutes(awork: Awork, gate: AworkGate): Routes {
  const app = new Hono();
  const calls = new Map<string, number>();
  const count = (key: string) => calls.set(key, (calls.get(key) ?? 0) + 1);
  app.notFound(() => appPage(awork));
  app.onError((error) => refusalResponse(awork, error));
  return {
    add(method, pattern, handle) {
      const base = pattern.startsWith('/v2/') ? '/api' : apiBase;
      app.on(method, base + pattern, async (context) => {
        count(`${method} ${pattern}`);
        const entry = gate.admit(context.req.raw);
        if (entry instanceof Response) return entry;
        const text = method === 'GET' ? '' : await context.req.text();
        return handle(createCall(entry, context.req.raw, context.req.param(), text));
      });
    },
    addOpen(method, base, pattern, answer) {
      app.on(method, base + pattern, (context) => {
        count(`${method} ${pattern}`);
        return answer(context.req.raw);
      });
    },
    fetch: async (request) => app.fetch(withLowerCasePath(request)),
    calls: () => Object.fromEntries(calls),
  };
}

function createCall(actor: Actor, request: Request, params: Record<string, string>, text: string): Call {
  const search = new URL(request.url).searchParams;
  return {
    actor,
    request,
    query: (name) => search.get(name) ?? undefined,
    body: (schema) => readForm(schema, text),
    param(name) {
      const value = params[name] ?? '';
      const isGuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
      if (name.endsWith('Id') && !isGuid) throw invalidField(name, `The value '${value}' is not valid.`);
      return value;
    },
  };
}

function readForm<T>(schema: z.ZodType<T>, text: string): T {
  const result = schema.safeParse(parseJson(text));
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => {
    const surplus = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const field = surplus ?? issue.path.findLast((part) => typeof part === 'string') ?? 'form';
    return { property: toPascalCase(field), message: issue.message };
  });
  throw new Refusal(400, 'validation-failed', 'Request model invalid.', errors);
}

function parseJson(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'invalid-model', 'The request body is not valid JSON.');
  }
}

/** Verbs and ids are accepted in any case (observed in clients). */
function withLowerCasePath(request: Request): Request {
  const url = new URL(request.url);
  const path = url.pathname.toLowerCase();
  if (path === url.pathname) return request;
  url.pathname = path;
  return new Request(url, request);
}

function refusalResponse(awork: Awork, error: Error): Response {
  if (!(error instanceof Refusal)) throw error;
  const traceId = awork.stamps.traceId();
  return jsonResponse(error.toBody(traceId), error.status, { 'trace-id': traceId });
}

/** Observed: a wrong path answers with the app's page instead of JSON. That it is a 200 is guessed. */
function appPage(awork: Awork): Response {
  const html = `<!DOCTYPE html><html><head><title>${awork.workspace.name}</title></head><body></body></html>`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
