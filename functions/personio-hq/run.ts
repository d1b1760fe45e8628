import type { RunContext } from '../../shared/run-context.ts';
import { connectVendors } from '../../shared/vendors/connect.ts';
import { createHqClient } from '../../shared/vendors/hq/client.ts';
import type { HqPort, HqUser } from '../../shared/vendors/hq/port.ts';
import { hqVendor } from '../../shared/vendors/hq/vendor.ts';
import type { PersonioClient } from '../../shared/vendors/personio/client.ts';
import { createPersonioClient } from '../../shared/vendors/personio/client.ts';
import type { PersonioAbsenceType } from '../../shared/vendors/personio/port.ts';
import { personioVendor } from '../../shared/vendors/personio/vendor.ts';
import type { PersonioHqSettings } from './settings.ts';
import { personioHqSettings } from './settings.ts';

/** What the direction between Personio and HQ works with. */
export interface PersonioHqRun extends Pick<
  RunContext,
  'connection' | 'links' | 'locks' | 'cache' | 'looksAgain' | 'askedAt' | 'ask' | 'allowDeletion' | 'now'
> {
  settings: PersonioHqSettings;
  apiVersion: 'v1' | 'v2';
  personio: PersonioClient;
  hq: HqPort;
}

export function openPersonioHqRun(context: RunContext): PersonioHqRun {
  const settings = personioHqSettings.parse(context.connection.settings);
  const { timeZone } = settings;
  const [personio, hq] = connectVendors(
    context,
    [personioVendor, (access, options) => createPersonioClient(access, { ...options, timeZone })],
    [hqVendor, createHqClient],
  );
  return {
    ...context,
    settings,
    apiVersion: personio.access.apiVersion,
    personio: personio.client,
    hq: hq.client,
  };
}

const USERS_KEEP_SECONDS = 60;
const USERS_KEY = 'hq-users';

export function hqUsers({ cache, hq }: PersonioHqRun): Promise<HqUser[]> {
  return cache.get(USERS_KEY, USERS_KEEP_SECONDS, () => hq.users());
}

/** Somebody we do not remember may be new, so HQ is asked again. */
export function hqUsersAnew(run: PersonioHqRun): Promise<HqUser[]> {
  run.cache.drop(USERS_KEY);
  return hqUsers(run);
}

const TYPES_KEEP_SECONDS = 600;
const TYPES_KEY = 'personio-absence-types';

export function absenceTypes({
  cache,
  personio,
  askedAt,
  now,
}: Pick<PersonioHqRun, 'cache' | 'personio' | 'askedAt' | 'now'>): Promise<PersonioAbsenceType[]> {
  const sinceAsked = askedAt ? (now().getTime() - askedAt.getTime()) / 1000 : Infinity;
  return cache.get(TYPES_KEY, Math.min(TYPES_KEEP_SECONDS, sinceAsked), () => personio.absenceTypes());
}

/** A type we do not remember may be new, so Personio is asked once more. */
export async function absenceType(id: string, run: PersonioHqRun): Promise<PersonioAbsenceType | undefined> {
  const known = (await absenceTypes(run)).find((type) => type.id === id);
  if (known) return known;
  run.cache.drop(TYPES_KEY);
  return (await absenceTypes(run)).find((type) => type.id === id);
}
