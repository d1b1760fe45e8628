import * as z from 'zod';
import { type Access, tokenSeconds } from './access.ts';
import type { Right } from './company.ts';
import type { Personio } from './personio.ts';
import { badRequest, forbidden, tooManyRequests } from './refusal.ts';
import type { Routes } from './routes.ts';
import { createTokenLimit } from './windows.ts';

const authForm = z.object({ client_id: z.string().min(1), client_secret: z.string().min(1) });

const v1Scopes: Partial<Record<Right, string>> = {
  'persons:read': 'employees:read',
  'absences:read': 'absences:read',
};

/** The door of v1 for tokens: JSON or a form. Credentials in the query string are no longer taken. */
export function addV1AuthRoutes(routes: Routes, { world, company }: Personio, access: Access): void {
  const limit = createTokenLimit(world);
  routes.addOpen('/v1/auth', async (request) => {
    if (!limit.take('v1', company.limits.v1AuthPerMinute, 0)) throw tooManyRequests();
    const { searchParams } = new URL(request.url);
    if (searchParams.has('client_id') || searchParams.has('client_secret')) {
      throw forbidden('Credentials belong into the body.');
    }
    const { client_id: clientId, client_secret: clientSecret } = await readForm(request);
    const credential = access.credential(clientId, clientSecret);
    if (!credential) throw forbidden('Unknown client or wrong secret.');
    const token = access.issue('v1', clientId, null);
    const scope = credential.rights.flatMap((right) => v1Scopes[right] ?? []).join(' ');
    const headers = { authorization: `Bearer ${token}` };
    return Response.json({ success: true, data: { token, expires_in: tokenSeconds, scope } }, { headers });
  });
}

async function readForm(request: Request): Promise<z.infer<typeof authForm>> {
  const text = await request.text();
  const isJson = request.headers.get('content-type')?.startsWith('application/json') ?? false;
  const form = authForm.safeParse(isJson ? parseJson(text) : Object.fromEntries(new URLSearchParams(text)));
  if (form.success) return form.data;
  throw badRequest('client_id and client_secret are needed.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('The body is no JSON.');
  }
}
