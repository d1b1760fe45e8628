import * as z from 'zod';
import { type Access, tokenSeconds } from './access.ts';
import { allRights, type Right } from './company.ts';
import type { Personio } from './personio.ts';
import type { Routes } from './routes.ts';
import { createTokenLimit } from './windows.ts';

class OauthRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, description: string) {
    super(description);
    this.name = 'OauthRefusal';
    this.status = status;
    this.code = code;
  }
}

const tokenForm = z.object({
  grant_type: z.string(),
  client_id: z.string().min(1),
  client_secret: z.string().min(1),
  scope: z.string().optional(),
});

/** The door of v2 for tokens: client credentials, as a form only. */
export function addOauthRoutes(routes: Routes, personio: Personio, access: Access): void {
  const limit = createTokenLimit(personio.world);
  routes.addOpen('/v2/auth/token', async (request) => {
    try {
      if (!limit.take('v2', personio.company.limits.authPerMinute, 1)) {
        throw new OauthRefusal(429, 'temporarily_unavailable', 'Too many requests.');
      }
      return grant(access, await readForm(request));
    } catch (error) {
      if (error instanceof OauthRefusal) return refuse(personio, error);
      throw error;
    }
  });
}

async function readForm(request: Request) {
  const contentType = request.headers.get('content-type') ?? '';
  if (!contentType.startsWith('application/x-www-form-urlencoded')) {
    throw new OauthRefusal(400, 'invalid_request', 'The body must be a form.');
  }
  const fields = Object.fromEntries(new URLSearchParams(await request.text()));
  const form = tokenForm.safeParse(fields);
  if (form.success) return form.data;
  throw new OauthRefusal(400, 'invalid_request', `${form.error.issues[0]?.path.join('.')} is missing.`);
}

/** Guessed: `expires_in` is a whole day even for a token that is hours old. */
function grant(access: Access, form: z.infer<typeof tokenForm>): Response {
  if (form.grant_type !== 'client_credentials') {
    throw new OauthRefusal(400, 'unsupported_grant_type', 'Only client_credentials is possible.');
  }
  const credential = access.credential(form.client_id, form.client_secret);
  if (!credential) throw new OauthRefusal(401, 'invalid_client', 'Unknown client or wrong secret.');
  const asked = form.scope ? form.scope.split(' ').map(rightOf) : null;
  if (asked?.some((right) => !credential.rights.includes(right))) {
    throw new OauthRefusal(400, 'invalid_scope', 'The credential lacks a scope.');
  }
  return Response.json({
    access_token: access.issue('v2', credential.clientId, asked),
    token_type: 'Bearer',
    expires_in: tokenSeconds,
    scope: (asked ?? credential.rights).map((right) => `personio:${right}`).join(' '),
  });
}

function rightOf(scope: string): Right {
  const right = allRights.find((each) => `personio:${each}` === scope);
  if (!right) throw new OauthRefusal(400, 'invalid_scope', `The scope ${scope} does not exist.`);
  return right;
}

function refuse({ stamps }: Personio, { status, code, message }: OauthRefusal): Response {
  const description = { error: code, error_description: message, error_uri: null };
  const trace = { timestamp: stamps.instant(), trace_id: stamps.traceId() };
  return Response.json({ ...description, ...trace }, { status });
}
