import { Hono } from 'hono';
import type * as z from 'zod';
import type { Gate } from './gate.ts';
import type { Hq } from './hq.ts';
import { badQuery, invalid, Refusal } from './refusal.ts';
import { refusalResponse } from './refusal-response.ts';

/** One admitted request as the handlers see it. */
export interface Call {
  url: URL;
  /** An id from the path. */
  id(name: 'id' | 'absenceId' | 'definitionId' | 'memberId' | 'positionId' | 'reportingId'): number;
  body<T>(schema: z.ZodType<T>): T;
}

export type Handle = (call: Call) => Response;
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Patterns are written as the vendor writes them: `/v1/Users({id})`, `/v2/Users/{id}`. */
export interface Routes {
  add(method: Method, pattern: string, handle: Handle): void;
  fetch(request: Request): Promise<Response>;
  calls(): Record<string, number>;
}

export function createRoutes(hq: Hq, gate: Gate): Routes {
  const app = new Hono({ getPath: (request) => withKeys(new URL(request.url).pathname) });
  const calls: Record<string, number> = {};
  app.notFound((context) => refusalResponse(hq, context.req.raw, new Refusal(404, 'No such resource.')));
  app.onError((error, context) => {
    if (!(error instanceof Refusal)) throw error;
    return refusalResponse(hq, context.req.raw, error);
  });
  return {
    add(method, pattern, handle) {
      app.on(method, routePattern(pattern), async (context) => {
        calls[`${method} ${pattern}`] = (calls[`${method} ${pattern}`] ?? 0) + 1;
        gate.admit(context.req.raw);
        if (!hq.tenant.versions.some((version) => pattern.startsWith(`/${version}/`)))
          throw new Refusal(404, 'No such resource.');
        const text = method === 'GET' ? '' : await context.req.text();
        return handle(createCall(context.req.raw, context.req.param(), text));
      });
    },
    fetch: async (request) => app.fetch(request),
    calls: () => ({ ...calls }),
  };
}

/** OData writes keys in parentheses, which the router would take for something else. */
function withKeys(path: string): string {
  return path.replace(/\((\d+)\)/g, '/=$1').replace('()', '');
}

function routePattern(pattern: string): string {
  return pattern
    .replace('()', '')
    .replace(/\(\{(\w+)\}\)/g, '/:$1{=\\d+}')
    .replace(/\/\{(\w+)\}/g, '/:$1{\\d+}');
}

function createCall(request: Request, params: Record<string, string>, text: string): Call {
  return {
    url: new URL(request.url),
    id: (name) => Number((params[name] ?? '').replace('=', '')),
    body(schema) {
      if (!/json/.test(request.headers.get('content-type') ?? ''))
        throw new Refusal(415, 'Unsupported media type.');
      const result = schema.safeParse(parseJson(text));
      if (result.success) return result.data;
      const [issue] = result.error.issues;
      const surplus = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      throw invalid(surplus ?? String(issue?.path[0] ?? ''), issue?.message ?? 'The body is not valid.');
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badQuery('The body is not valid JSON.');
  }
}
