import type { RunContext } from '../../shared/run-context.ts';
import { connectVendors } from '../../shared/vendors/connect.ts';
import { createHqClient } from '../../shared/vendors/hq/client.ts';
import type { HqPort } from '../../shared/vendors/hq/port.ts';
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
  'connection' | 'links' | 'locks' | 'cache' | 'ask' | 'allowDeletion' | 'now'
> {
  settings: PersonioHqSettings;
  apiVersion: 'v1' | 'v2';
  personio: PersonioClient;
  hq: HqPort;
}

export function openPersonioHqRun(context: RunContext): PersonioHqRun {
  const [personio, hq] = connectVendors(
    context,
    [personioVendor, createPersonioClient],
    [hqVendor, createHqClient],
  );
  return {
    ...context,
    settings: personioHqSettings.parse(context.connection.settings),
    apiVersion: personio.access.apiVersion,
    personio: personio.client,
    hq: hq.client,
  };
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
