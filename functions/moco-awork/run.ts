import type { RunContext } from '../../shared/direction.ts';
import { commonReasons } from '../../shared/common-reasons.ts';
import { Failure } from '../../shared/failure.ts';
import { TOKEN_LOCK } from '../../shared/secrets/token-lock.ts';
import type { QuotaOwners } from '../../shared/quota/rate-limiter.ts';
import type { Connection } from '../../shared/connections/connection.ts';
import type { ConnectionSecret } from '../../shared/secrets/connection-secret.ts';
import { aworkAccess, aworkDomain, aworkQuota } from '../../shared/vendors/awork/access.ts';
import type { TokenStore } from '../../shared/vendors/awork/authorize.ts';
import type { AworkClient } from '../../shared/vendors/awork/client.ts';
import { createAworkClient } from '../../shared/vendors/awork/client.ts';
import { mocoAccess, mocoDomain, mocoQuota } from '../../shared/vendors/moco/access.ts';
import type { MocoClient } from '../../shared/vendors/moco/client.ts';
import { createMocoClient } from '../../shared/vendors/moco/client.ts';
import type { MocoAworkSettings } from './settings.ts';
import { mocoAworkSettings } from './settings.ts';
import type { People } from './people.ts';
import { createPeople } from './people.ts';
import { checkBaseUrl, clientOptions, readAccess } from '../../shared/vendors/connect.ts';

/** What the directions between MOCO and awork work with. */
export interface MocoAworkRun extends Pick<
  RunContext,
  'connection' | 'links' | 'locks' | 'cache' | 'send' | 'allowDeletion' | 'now'
> {
  settings: MocoAworkSettings;
  moco: MocoClient;
  awork: AworkClient;
  people: People;
  /** For example `https://nordagentur.awork.com`. */
  workspaceUrl(): Promise<string>;
}

const WORKSPACE_SECONDS = 86_400;

export function openMocoAworkRun(context: RunContext): MocoAworkRun {
  const { connection, cache } = context;
  const settings = mocoAworkSettings.parse(connection.settings);
  const access = bothAccesses(context.secret);
  checkBaseUrl(access.moco.baseUrl, mocoDomain, context);
  checkBaseUrl(access.awork.baseUrl, aworkDomain, context);
  const http = clientOptions(context);
  const moco = createMocoClient(access.moco, http);
  const awork = createAworkClient(access.awork, { ...http, tokens: aworkTokens(context) });
  return {
    ...context,
    settings,
    moco,
    awork,
    people: createPeople(moco, awork, cache),
    workspaceUrl: async () =>
      connection.accounts['aworkUrl'] ??
      (await cache.get('awork-workspace', WORKSPACE_SECONDS, () => awork.me())).workspace.url,
  };
}

export function mocoAworkQuotaOwners(connection: Connection, secret: ConnectionSecret): QuotaOwners {
  const { moco, awork } = bothAccesses(secret);
  return {
    moco: mocoQuota(moco),
    awork: aworkQuota(awork, connection.id, connection.accounts['aworkWorkspaceId']),
  };
}

function bothAccesses(secret: ConnectionSecret) {
  const [moco, awork] = readAccess(
    secret,
    { vendor: 'moco', schema: mocoAccess },
    { vendor: 'awork', schema: aworkAccess },
  );
  return { moco, awork };
}

/** Refreshed tokens live in the connection's secret; a named lock keeps two workers from spending one refresh token. */
function aworkTokens({ connection, secrets, locks }: RunContext): TokenStore {
  let last: ConnectionSecret | undefined;
  const current = async () => {
    const secret = await secrets.read(connection, { fresh: true });
    if (!secret)
      throw new Failure(commonReasons['credentials-missing'], {
        details: { problem: 'no secret is stored' },
      });
    last = secret;
    return { secret, access: bothAccesses(secret).awork };
  };
  return {
    async read() {
      const { oauth } = (await current()).access;
      if (oauth) return oauth;
      throw new Failure(commonReasons['credentials-missing'], {
        details: { problem: 'awork.oauth is not stored' },
      });
    },
    async write(oauth) {
      // Read under the same lock. To read it again could fail, and the spent grant would be the last one we have.
      const secret = last ?? (await current()).secret;
      const access = bothAccesses(secret).awork;
      await secrets.write(connection, {
        ...secret,
        vendors: { ...secret.vendors, awork: { ...access, oauth } },
      });
    },
    locked: (work) => locks.alone(connection.id, TOKEN_LOCK, work),
  };
}
