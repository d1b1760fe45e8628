import { createHash } from 'node:crypto';
import type { Collection } from '../kit/collection.ts';
import type { Awork } from './awork.ts';
import type { AccessToken } from './gate.ts';
import type { Routes } from './routes.ts';
import { foundationOf } from './store.ts';
import type { AworkOauthClient } from './workspace.ts';

const accessTokenSeconds = 86_400;
const refreshTokenSeconds = 30 * 86_400;
const codeSeconds = 60;

interface Grant {
  clientId: string;
  userId: string;
  expiresAt: number;
}
interface CodeGrant extends Grant {
  redirectUri: string;
  challenge: string | null;
  isOffline: boolean;
}

/** OAuth as documented: code with PKCE and refresh tokens that work once. The consent page agrees by itself, as the owner. */
export function addTokenRoutes(routes: Routes, awork: Awork, accessTokens: Collection<AccessToken>): void {
  const desk = createTokenDesk(awork, accessTokens);
  routes.addOpen('POST', '/api/v1', '/accounts/token', desk.token);
  routes.addOpen('GET', '/api/v1', '/accounts/authorize', desk.authorize);
  routes.addOpen('GET', '', '/.well-known/openid-configuration', discovery);
}

class TokenRefusal extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, description: string, status = 400) {
    super(description);
    this.code = code;
    this.status = status;
  }
}

function createTokenDesk(awork: Awork, accessTokens: Collection<AccessToken>) {
  const { world, workspace, stamps } = awork;
  const refreshGrants = world.collections.open<Grant>('refreshTokens');
  const usedTokens = world.collections.open<boolean>('usedRefreshTokens');
  const codeGrants = world.collections.open<CodeGrant>('codes');
  const expiryIn = (seconds: number) => world.now().getTime() + seconds * 1000;
  const ownerId = () => foundationOf(awork.store).ownerId;
  for (const { token, clientId, userId } of workspace.refreshTokens) {
    if (usedTokens.get(token) || refreshGrants.get(token)) continue;
    refreshGrants.put(token, {
      clientId,
      userId: userId ?? ownerId(),
      expiresAt: expiryIn(refreshTokenSeconds),
    });
  }
  const takeOnce = <T extends Grant>(
    collection: Collection<T>,
    token: string,
    client: AworkOauthClient,
  ): T => {
    const grant = collection.get(token);
    collection.remove(token);
    usedTokens.put(token, true);
    const isGood = grant?.clientId === client.clientId && grant.expiresAt > world.now().getTime();
    if (!grant || !isGood) throw new TokenRefusal('invalid_grant', 'The grant is invalid, used or expired.');
    return grant;
  };
  const issue = ({ clientId, userId }: Grant, isOffline: boolean) => {
    const access_token = `at-${stamps.guid()}`;
    accessTokens.put(access_token, { userId, expiresAt: expiryIn(accessTokenSeconds) });
    const answer = {
      access_token,
      token_type: 'Bearer',
      resource: 'awork.com',
      expires_in: accessTokenSeconds,
    };
    if (!isOffline) return answer;
    const refresh_token = `rt-${stamps.guid()}`;
    refreshGrants.put(refresh_token, { clientId, userId, expiresAt: expiryIn(refreshTokenSeconds) });
    return { ...answer, refresh_token };
  };
  const exchange = (form: URLSearchParams, client: AworkOauthClient) => {
    switch (form.get('grant_type')) {
      case 'refresh_token':
        return issue(takeOnce(refreshGrants, form.get('refresh_token') ?? '', client), true);
      case 'authorization_code': {
        const grant = takeOnce(codeGrants, form.get('code') ?? '', client);
        checkCode(grant, form);
        return issue(grant, grant.isOffline);
      }
      default:
        throw new TokenRefusal('unsupported_grant_type', 'The grant type is missing or not supported.');
    }
  };
  return {
    async token(request: Request) {
      try {
        const form = await readForm(request);
        return Response.json(exchange(form, authenticate(workspace.oauthClients, request, form)));
      } catch (error) {
        if (error instanceof TokenRefusal) return refuse(awork, error);
        throw error;
      }
    },
    async authorize(request: Request) {
      const query = new URL(request.url).searchParams;
      const client = workspace.oauthClients.find((each) => each.clientId === query.get('client_id'));
      const redirectUri = query.get('redirect_uri') ?? '';
      const isRegistered = client?.redirectUris?.includes(redirectUri) ?? true;
      if (!client || !isRegistered || query.get('response_type') !== 'code') {
        return refuse(awork, new TokenRefusal('invalid_request', 'The authorization request is invalid.'));
      }
      const code = `code-${stamps.guid()}`;
      codeGrants.put(code, {
        clientId: client.clientId,
        userId: ownerId(),
        expiresAt: expiryIn(codeSeconds),
        redirectUri,
        challenge: query.get('code_challenge'),
        isOffline: (query.get('scope') ?? '').split(' ').includes('offline_access'),
      });
      const target = new URL(redirectUri);
      target.searchParams.set('code', code);
      target.searchParams.set('state', query.get('state') ?? '');
      return new Response(null, { status: 302, headers: { location: target.href } });
    },
  };
}

/** Observed: parameters in the query string are not seen at all. */
async function readForm(request: Request): Promise<URLSearchParams> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!contentType.startsWith('application/x-www-form-urlencoded')) {
    throw new TokenRefusal('invalid_request', "The 'Content-Type' header is missing or not a form.");
  }
  const form = new URLSearchParams(await request.text());
  if (!form.get('grant_type')) {
    throw new TokenRefusal('invalid_request', "The mandatory 'grant_type' parameter is missing.");
  }
  return form;
}

function authenticate(
  clients: AworkOauthClient[],
  request: Request,
  form: URLSearchParams,
): AworkOauthClient {
  const basic = /^Basic (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const [id, secret] = basic
    ? Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent)
    : [];
  const client = clients.find((each) => each.clientId === (id ?? form.get('client_id')));
  const isGood = client && (!client.confidential || client.clientSecret === secret);
  if (!isGood) throw new TokenRefusal('invalid_client', 'Unknown client or wrong secret.', 401);
  return client;
}

function checkCode(grant: CodeGrant, form: URLSearchParams): void {
  const verifier = form.get('code_verifier') ?? '';
  const isProven = createHash('sha256').update(verifier).digest('base64url') === grant.challenge;
  if (grant.redirectUri !== form.get('redirect_uri') || (grant.challenge && !isProven)) {
    throw new TokenRefusal('invalid_grant', 'The redirect URI or the code verifier does not match.');
  }
}

function refuse({ workspace, stamps }: Awork, { code, message, status }: TokenRefusal): Response {
  const body =
    workspace.tokenErrors === 'oauth'
      ? { error: code, error_description: message }
      : { code, description: message, link: 'https://developers.awork.com', traceId: stamps.traceId() };
  return Response.json(body, { status });
}

async function discovery(request: Request): Promise<Response> {
  const { origin } = new URL(request.url);
  return Response.json({
    issuer: origin,
    authorization_endpoint: `${origin}/api/v1/accounts/authorize`,
    token_endpoint: `${origin}/api/v1/accounts/token`,
    scopes_supported: ['full_access', 'offline_access'],
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'none'],
  });
}
