import type { ClientOptions } from '../../../../shared/http/client-options.ts';
import { hqAccess } from '../../../../shared/vendors/hq/access.ts';
import { createHqClient } from '../../../../shared/vendors/hq/client.ts';
import type { HqPort } from '../../../../shared/vendors/hq/port.ts';
import { createHqSimulator } from '../../../vendors/hq/simulator.ts';
import { travel } from '../journey.ts';
import { callsOf } from '../plain-calls.ts';
import { standingWorld } from '../standing-world.ts';

const UNKNOWN = 4711;

/** Every call our client makes in one version of the API. */
export function hqJourney(apiVersion: 'v1' | 'v2', world = standingWorld()) {
  const simulator = createHqSimulator(world);
  const { person } = simulator;
  const user = person.createUser({ firstName: 'Anna', lastName: 'Beispiel', email: 'anna@example.org' });
  const gone = person.createUser({ firstName: 'Ole', lastName: 'Muster', email: null });
  person.deactivateUser(gone.id);
  return travel({
    simulator,
    connect: (origin: string, options: ClientOptions) =>
      createHqClient(hqAccess.parse({ baseUrl: origin, token: 'hq-token', apiVersion }), options),
    async walk(client, origin) {
      await client.checkKey();
      await client.users();
      await absences(client, user.id);
      const call = callsOf(origin, { authorization: 'Bearer hq-token' });
      await call('GET', apiVersion === 'v1' ? `v1/Users(${user.id})` : `v2/Users/${user.id}`);
    },
  });
}

async function absences(client: HqPort, userId: number) {
  const day = { type: 'Vacation', start: '2026-06-08T00:00:00', end: '2026-06-09T00:00:00' } as const;
  const hours = {
    type: 'CompanyAbsence',
    start: '2026-06-10T07:00:00Z',
    end: '2026-06-10T09:00:00Z',
  } as const;
  for (const period of [day, hours]) {
    const { id } = await client.createAbsence({ ...period, userId, note: 'Urlaub', isApproved: true });
    await client.absence(id, userId);
  }
  for await (const { id } of client.absences(userId)) await client.deleteAbsence(id, userId);
  await Array.fromAsync(client.absences());
  await client.absence(UNKNOWN, userId);
  await client.deleteAbsence(UNKNOWN, userId);
}
