import { type Context, Hono } from 'hono';
import type { Company } from './company.ts';
import type { Moment } from './moment.ts';
import { createQuota } from './quota.ts';
import { notFound, Refusal } from './refusal.ts';

/** One request as the handlers see it, let in with a valid key. */
export interface Call {
  company: Company;
  query: URLSearchParams;
  request: Request;
  /** The number in the path; 0 when there is none. */
  id: number;
  /** What `/include/` at the end of the path asks for. */
  parts: string[] | undefined;
}

export interface Route {
  methods: string[];
  /** Under the company, `:id` stands for a number. */
  pattern: string;
  answer(call: Call): Response | Promise<Response>;
  /** Whether `/include/{parts}` may follow. */
  includes?: boolean;
}

export interface Router {
  fetch(request: Request): Promise<Response>;
  calls(): Record<string, number>;
}

export function createRouter(moment: Moment, routes: Route[]): Router {
  const app = new Hono();
  const counts: Record<string, number> = {};
  const admit = createGate(moment);
  for (const route of routes) {
    const path = `/api/1.0/companies/:companyCode${route.pattern.replace(':id', ':id{[0-9]+}')}`;
    app.on(route.methods, route.includes ? [path, `${path}/include/:parts`] : [path], async (context) => {
      const label = `${context.req.method} ${route.pattern}`;
      counts[label] = (counts[label] ?? 0) + 1;
      const company = admit(context.req.param('companyCode') ?? '', context.req.raw.headers);
      return route.answer(readCall(moment, company, context));
    });
  }
  app.notFound(() => notFound().toResponse());
  app.onError((error) => {
    if (error instanceof Refusal) return error.toResponse();
    throw error;
  });
  return { fetch: async (request) => app.fetch(request), calls: () => ({ ...counts }) };
}

function readCall({ service }: Moment, company: Company, context: Context): Call {
  const request = context.req.raw;
  return {
    company,
    query: new URL(request.url).searchParams,
    request,
    id: Number(context.req.param('id') ?? 0),
    parts: context.req.param('parts')?.split(service.includeSeparator),
  };
}

/** Documented: HTTP Basic, the user is literally `apikey`. Guessed: 404 for an unknown company, whatever the key. */
function createGate(moment: Moment) {
  const quota = createQuota(moment.world, moment.service.requestsPerMinute);
  return (companyCode: string, headers: Headers): Company => {
    const company = moment.findCompany(companyCode);
    if (!company) throw notFound();
    if (!quota.take(companyCode)) throw new Refusal(429, 'Too many requests');
    const [scheme, encoded = ''] = (headers.get('authorization') ?? '').split(' ');
    const [user, key = ''] = splitOnce(Buffer.from(encoded, 'base64').toString());
    const isKnown = user === 'apikey' && company.settings().apiKeys.includes(key);
    if (scheme?.toLowerCase() !== 'basic' || !isKnown) throw new Refusal(401, 'Unauthorized');
    return company;
  };
}

function splitOnce(credentials: string): [string, string?] {
  const colon = credentials.indexOf(':');
  return colon < 0 ? [credentials] : [credentials.slice(0, colon), credentials.slice(colon + 1)];
}
