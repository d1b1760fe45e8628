import type { Stamps } from './stamps.ts';

/** A request Personio turns down. The path decides in which generation's shape it is told. */
export class Refusal extends Error {
  readonly status: number;
  readonly title: string;
  /** What the body of v1 calls the error, where it differs from the HTTP status. */
  readonly code: number;

  constructor(status: number, title: string, detail: string, code = status) {
    super(detail);
    this.name = 'Refusal';
    this.status = status;
    this.title = title;
    this.code = code;
  }
}

export function badRequest(detail: string): Refusal {
  return new Refusal(400, 'Bad Request', detail);
}

export function notFound(what: string): Refusal {
  return new Refusal(404, 'Not Found', `There is no such ${what}.`);
}

export function unauthorized(detail: string): Refusal {
  return new Refusal(401, 'Unauthorized', detail);
}

export function forbidden(detail: string): Refusal {
  return new Refusal(403, 'Forbidden', detail);
}

export function tooManyRequests(): Refusal {
  return new Refusal(429, 'Too Many Requests', 'The rate limit is used up.');
}

/** The row, or the refusal of an id that leads nowhere. */
export function found<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw notFound(what);
  return row;
}

/** Documented shapes: `success: false` in v1, a problem with a trace id in v2. */
export function refusalResponse(refusal: Refusal, path: string, stamps: Stamps): Response {
  const { status, title, message, code } = refusal;
  if (path.startsWith('/v1/')) {
    // Documented for what fails validation only.
    const error = { code, message, ...(status === 400 && { error_data: {} }) };
    return Response.json({ success: false, error }, { status });
  }
  const type = `https://developer.personio.de/v2.0/page/public-api-error-codes#api${title.toLowerCase().replaceAll(' ', '_')}`;
  const errors = [{ title, detail: message, type, _meta: { path } }];
  const body = { personio_trace_id: stamps.traceId(), timestamp: stamps.instant(), errors };
  const headers = { 'content-type': 'application/problem+json' };
  return new Response(JSON.stringify(body), { status, headers });
}
