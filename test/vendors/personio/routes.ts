import { type Context, Hono } from 'hono';
import type { Access, Caller } from './access.ts';
import { createAdmission } from './admission.ts';
import type { Door } from './door.ts';
import type { Personio } from './personio.ts';
import { notFound, Refusal, refusalResponse } from './refusal.ts';

/** One admitted request as the handlers see it. */
export interface Call {
  caller: Caller;
  url: URL;
  param(name: string): string;
  /** The body as text; empty for reads. */
  text: string;
}

export interface Routes {
  add(door: Door, handle: (call: Call) => Response): void;
  /** Without a token, for the doors that hand them out. */
  addOpen(pattern: string, answer: (request: Request) => Promise<Response>): void;
  fetch(request: Request): Promise<Response>;
  calls(): Record<string, number>;
}

export function createRoutes(personio: Personio, access: Access): Routes {
  const app = new Hono();
  const calls = new Map<string, number>();
  const count = (key: string) => calls.set(key, (calls.get(key) ?? 0) + 1);
  const admit = createAdmission(personio, access);
  const refuse = (error: Error, context: Context) => {
    if (!(error instanceof Refusal)) throw error;
    return refusalResponse(error, context.req.path, personio.stamps);
  };
  const attempt = (call: Call, context: Context, handle: (call: Call) => Response) => {
    try {
      return handle(call);
    } catch (error) {
      if (error instanceof Error) return refuse(error, context);
      throw error;
    }
  };
  app.onError(refuse);
  app.notFound((context) => refuse(notFound('endpoint'), context));
  return {
    add(door, handle) {
      app.on(door.method, door.pattern, async (context) => {
        count(`${door.method} ${door.pattern}`);
        const request = context.req.raw;
        const { caller, headers, refusal } = admit(door, request);
        const text = door.method === 'GET' ? '' : await request.text();
        const param = (name: string) => context.req.param(name) ?? '';
        const call: Call = { caller, url: new URL(request.url), text, param };
        const response = refusal ? refuse(refusal, context) : attempt(call, context, handle);
        for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
        return response;
      });
    },
    addOpen(pattern, answerOpen) {
      app.post(pattern, (context) => {
        count(`POST ${pattern}`);
        return answerOpen(context.req.raw);
      });
    },
    fetch: async (request) => app.fetch(request),
    calls: () => Object.fromEntries(calls),
  };
}
