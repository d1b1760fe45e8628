import type { RunContext } from '../../shared/direction.ts';
import type { Connection } from '../../shared/connections/connection.ts';
import type { QuotaOwners } from '../../shared/quota/rate-limiter.ts';
import type { ConnectionSecret } from '../../shared/secrets/connection-secret.ts';
import { hqAccess, hqDomain, hqQuota } from '../../shared/vendors/hq/access.ts';
import { createHqClient } from '../../shared/vendors/hq/client.ts';
import type { HqPort } from '../../shared/vendors/hq/port.ts';
import { personioAccess, personioDomain, personioQuota } from '../../shared/vendors/personio/access.ts';
import type { PersonioClient } from '../../shared/vendors/personio/client.ts';
import { createPersonioClient } from '../../shared/vendors/personio/client.ts';
import type { PersonioAbsenceType } from '../../shared/vendors/personio/port.ts';
import type { PersonioHqSettings } from './settings.ts';
import { personioHqSettings } from './settings.ts';
import { checkBaseUrl, clientOptions, readAccess } from '../../shared/vendors/connect.ts';

/** What the direction between Personio and HQ works with. */
export interface PersonioHqRun extends Pick<
  RunContext,
  'connection' | 'links' | 'locks' | 'cache' | 'send' | 'allowDeletion' | 'now'
> {
  settings: PersonioHqSettings;
  apiVersion: 'v1' | 'v2';
  personio: PersonioClient;
  hq: HqPort;
}

export function openPersonioHqRun(context: RunContext): PersonioHqRun {
  const { personio, hq } = bothAccesses(context.secret);
  checkBaseUrl(personio.baseUrl, personioDomain, context);
  checkBaseUrl(hq.baseUrl, hqDomain, context);
  const options = clientOptions(context);
  return {
    ...context,
    settings: personioHqSettings.parse(context.connection.settings),
    apiVersion: personio.apiVersion,
    personio: createPersonioClient(personio, { ...options, cache: context.cache }),
    hq: createHqClient(hq, options),
  };
}

export function personioHqQuotaOwners(connection: Connection, secret: ConnectionSecret): QuotaOwners {
  const { personio, hq } = bothAccesses(secret);
  return { personio: personioQuota(personio), hq: hqQuota(hq, connection.id) };
}

function bothAccesses(secret: ConnectionSecret) {
  const [personio, hq] = readAccess(
    secret,
    { vendor: 'personio', schema: personioAccess },
    { vendor: 'hq', schema: hqAccess },
  );
  return { personio, hq };
}

const TYPES_KEEP_SECONDS = 600;
const TYPES_KEY = 'personio-absence-types';

export function absenceTypes({ cache, personio }: PersonioHqRun): Promise<PersonioAbsenceType[]> {
  return cache.get(TYPES_KEY, TYPES_KEEP_SECONDS, () => personio.absenceTypes());
}

/** A type we do not remember may be new, so Personio is asked once more. */
export async function absenceType(id: string, run: PersonioHqRun): Promise<PersonioAbsenceType | undefined> {
  const known = (await absenceTypes(run)).find((type) => type.id === id);
  if (known) return known;
  run.cache.drop(TYPES_KEY);
  return (await absenceTypes(run)).find((type) => type.id === id);
}
