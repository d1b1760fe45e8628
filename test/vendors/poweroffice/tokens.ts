import type { Companies, Company, PowerOffice } from './company.ts';
import { type AccessToken, tokenCollection } from './gate.ts';
import { invalidPrivileges } from './privileges.ts';
import type { Routes } from './routes.ts';

/** Documented: client credentials, the application key as user and the client key as password. */
export function addTokenRoute(routes: Routes, office: PowerOffice, companies: Companies): void {
  const tokens = office.world.collections.open<AccessToken>(tokenCollection);
  routes.addToken(async (request) => {
    const problem = await problemWith(request);
    if (problem) return problem;
    const [applicationKey, clientKey = ''] = readBasic(request)?.split(':') ?? [];
    const { applicationKey: known, tokenSeconds } = office.settings.current();
    const company = companies.find(clientKey);
    if (applicationKey !== known || !company || company.client().isRevoked) return unknownKeys();
    const token = createToken(office, company);
    tokens.put(token, {
      clientKey,
      privileges: company.client().privileges,
      expiresAtMilliseconds: office.world.now().getTime() + tokenSeconds * 1000,
    });
    return Response.json({ access_token: token, token_type: 'bearer', expires_in: tokenSeconds });
  });
}

async function problemWith(request: Request): Promise<Response | undefined> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!contentType.startsWith('application/x-www-form-urlencoded')) {
    return refusal('invalid_request', 'The content type must be application/x-www-form-urlencoded.');
  }
  const form = new URLSearchParams(await request.text());
  if (form.get('grant_type') !== 'client_credentials') {
    return refusal('unsupported_grant_type', 'Only the client credentials grant is supported.');
  }
  return readBasic(request) === undefined ? unknownKeys() : undefined;
}

function readBasic(request: Request): string | undefined {
  const encoded = /^Basic (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString();
}

/** The claims are documented; nothing checks the signature. */
function createToken({ stamps }: PowerOffice, company: Company): string {
  const client = company.client();
  const claims = {
    jti: stamps.guid(),
    goClientId: client.clientId,
    goClientName: client.name,
    goInvalidPrivileges: invalidPrivileges(client.privileges),
    role: client.privileges,
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.${part({})}`;
}

function unknownKeys(): Response {
  return refusal('invalid_client', 'The client integration was not found in this environment.');
}

function refusal(error: string, error_description: string): Response {
  return Response.json({ error, error_description }, { status: 400 });
}
