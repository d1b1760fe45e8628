import type { Hq } from './hq.ts';
import type { Refusal } from './refusal.ts';

/** Error bodies are documented for neither version. Guessed: OData's shape in v1, problem details in v2, or plain text. */
export function refusalResponse({ tenant, world }: Hq, request: Request, refusal: Refusal): Response {
  const { status, message } = refusal;
  const headers = new Headers();
  if (status === 405) headers.set('allow', 'GET, POST, DELETE');
  if (status === 429 && tenant.sendsRetryAfter)
    headers.set('retry-after', String(60 - (Math.floor(world.now().getTime() / 1000) % 60)));
  if (tenant.errorsShown === 'text') return new Response(message, { status, headers });
  const isV1 = new URL(request.url).pathname.startsWith('/v1/');
  const body = isV1 ? { error: { code: '', message } } : problemDetails(refusal);
  return Response.json(body, { status, headers });
}

function problemDetails({ status, message, field }: Refusal): object {
  const errors = field === undefined ? {} : { errors: { [field]: [message] } };
  return {
    title: field === undefined ? message : 'One or more validation errors occurred.',
    status,
    ...errors,
  };
}
