import { createCache } from '../../../../shared/cache.ts';
import type { ClientOptions } from '../../../../shared/http/client-options.ts';
import { personioAccess } from '../../../../shared/vendors/personio/access.ts';
import { createPersonioClient, type PersonioClient } from '../../../../shared/vendors/personio/client.ts';
import { createPersonioSimulator } from '../../../vendors/personio/simulator.ts';
import { travel } from '../journey.ts';
import { now, standingWorld } from '../standing-world.ts';

const NOWHERE = '00000000-0000-4000-8000-00000000ffff';

/** Every call our client makes in one generation of the API, over a company that holds something of everything. */
export function personioJourney(apiVersion: 'v1' | 'v2', world = standingWorld()) {
  const simulator = createPersonioSimulator(world, {
    limits: { absencePerSecond: Infinity, personsPerSecond: Infinity },
  });
  seed(simulator.person);
  return travel({
    simulator,
    connect: (origin: string, options: ClientOptions) => connect(origin, options, apiVersion),
    async walk(client) {
      await client.checkKey();
      await client.canRead('persons');
      await client.canRead('absences');
      await reads(client, apiVersion === 'v1' ? '4711' : NOWHERE);
      await client.otherGeneration.checkKey();
      await webhooks(client);
    },
  });
}

function connect(origin: string, options: ClientOptions, apiVersion: 'v1' | 'v2'): PersonioClient {
  const key = { clientId: 'personio-client', clientSecret: 'personio-secret' };
  const access = personioAccess.parse({ baseUrl: origin, apiVersion, ...key });
  return createPersonioClient(access, { ...options, cache: createCache(now), timeZone: 'Europe/Berlin' });
}

function seed(person: ReturnType<typeof createPersonioSimulator>['person']) {
  const anna = person.createPerson({ firstName: 'Anna', lastName: 'Beispiel', email: 'anna@nord.example' });
  person.createPerson({ firstName: 'Ole', lastName: 'Muster' });
  const vacation = person.createAbsenceType({ name: 'Urlaub', unit: 'DAY', category: 'PAID_VACATION' });
  const doctor = person.createAbsenceType({ name: 'Arzttermin', unit: 'HOUR' });
  const days = { personId: anna.id, typeId: vacation.id, firstDay: '2026-06-08' };
  person.createAbsence({ ...days, lastDay: '2026-06-10', startsAtNoon: true });
  person.createAbsence({ ...days, firstDay: '2026-07-01', lastDay: null });
  const hours = { startsAt: '2026-06-15T09:00:00', endsAt: '2026-06-15T11:00:00' };
  person.createAbsence({ personId: anna.id, typeId: doctor.id, ...hours });
}

async function reads(client: PersonioClient, unknown: string) {
  const [person] = await client.people();
  await client.person(person?.id ?? '');
  await client.person(unknown);
  await client.absenceTypes();
  for await (const { id } of client.absences({ fromDay: '2026-01-01' })) await client.absence(id);
  await Array.fromAsync(client.absences({ fromDay: '2026-01-01', personId: person?.id ?? '' }));
  await client.absence(unknown);
  await client.absence(NOWHERE);
}

async function webhooks(client: PersonioClient) {
  const fields = {
    ...{ url: 'https://tandem.example/hook', token: 'long secret', description: 'Tandem' },
    events: ['absence-period.created', 'absence-period.deleted'],
  };
  const { id } = await client.createWebhook(fields);
  await client.webhooks();
  await client.updateWebhook(id, fields);
  await client.deleteWebhook(id);
  await client.deleteWebhook(id);
}
