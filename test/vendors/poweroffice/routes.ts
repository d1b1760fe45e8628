import { Hono } from 'hono';
import * as z from 'zod';
import type { Company, PowerOffice } from './company.ts';
import type { Gate } from './gate.ts';
import { applyPatch, patchDocument, PatchProblem } from './json-patch.ts';
import { badValue, type Entity, gatewayAnswer, invalid, Refusal } from './refusal.ts';

/** One admitted request as the handlers see it. */
export interface Call {
  company: Company;
  /** What the token was made with. */
  privileges: string[];
  request: Request;
  url: URL;
  numberParam(name: string): number;
  guidParam(name: string): string;
  body<T>(schema: z.ZodType<T>, entity: Entity): Promise<T>;
  /** The record after an RFC 6902 patch, still to be checked. */
  patched(record: object, entity: Entity): Promise<object>;
}

export type Handle = (call: Call) => Response | Promise<Response>;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Routes {
  /** `privileges`: any one of them will do; none means that every token is enough. */
  add(method: Method, pattern: string, privileges: string[], handle: Handle): void;
  addToken(answer: (request: Request) => Promise<Response>): void;
  fetch(request: Request): Promise<Response>;
  calls(): Record<string, number>;
}

const apiBase = '/v2';
const tokenPath = '/OAuth/Token';

export function createRoutes({ settings }: PowerOffice, gate: Gate): Routes {
  const app = new Hono();
  const calls = new Map<string, number>();
  const count = (key: string) => calls.set(key, (calls.get(key) ?? 0) + 1);
  app.notFound(
    (context) => gate.refusesKey(context.req.raw, 429) ?? gatewayAnswer(404, 'Resource not found'),
  );
  app.onError((error) => {
    if (error instanceof Refusal) return error.toResponse(settings.current().problemNames);
    throw error;
  });
  return {
    add(method, pattern, privileges, handle) {
      const path = apiBase + pattern.replace(/\{(\w+)\}/g, ':$1');
      app.on(method, path, (context) => {
        count(`${method} ${pattern}`);
        const request = context.req.raw;
        const entry = gate.refusesKey(request, 429) ?? gate.admit(request, privileges);
        return entry instanceof Response ? entry : handle(createCall(entry, request, context.req.param()));
      });
    },
    addToken(answer) {
      app.post(tokenPath, (context) => {
        count(`POST ${tokenPath}`);
        return gate.refusesKey(context.req.raw, '429') ?? answer(context.req.raw);
      });
    },
    fetch: async (request) => app.fetch(request),
    calls: () => Object.fromEntries(calls),
  };
}

function createCall(
  entry: { company: Company; privileges: string[] },
  request: Request,
  params: Record<string, string>,
): Call {
  const param = (name: string, pattern: RegExp) => {
    const value = params[name] ?? '';
    if (!pattern.test(value)) throw badValue(`The value '${value}' is not valid for ${name}.`);
    return value;
  };
  return {
    ...entry,
    request,
    url: new URL(request.url),
    numberParam: (name) => Number(param(name, /^\d{1,15}$/)),
    guidParam: (name) => param(name, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i).toLowerCase(),
    body: async (schema, entity) => readForm(schema, await readJson(request, 'application/json'), entity),
    async patched(record, entity) {
      const json = await readJson(request, 'application/json-patch+json');
      const operations = readForm(patchDocument, json, entity);
      try {
        return applyPatch(record, operations);
      } catch (error) {
        if (!(error instanceof PatchProblem)) throw error;
        throw invalid(entity, `${entity}PatchDto: ${error.message}`);
      }
    },
  };
}

export function readForm<T>(schema: z.ZodType<T>, json: unknown, entity: Entity): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw invalid(entity, z.prettifyError(result.error).replaceAll('\n', ' '));
}

/** Guessed: a wrong content type is a 415, as is usual for this framework. */
async function readJson(request: Request, contentType: string): Promise<unknown> {
  const given = request.headers.get('content-type')?.split(';')[0]?.trim();
  if (given !== contentType) {
    throw new Refusal(415, 'Unsupported Media Type', `Content-Type must be ${contentType}.`);
  }
  try {
    return await request.json();
  } catch {
    throw badValue('The request body is not valid JSON.');
  }
}
