import * as z from 'zod';
import { hqAwork } from '../../../../functions/hq-awork/connector.ts';
import { createAworkSimulator } from '../../../vendors/awork/simulator.ts';
import { type Exchange, exchangesDuring } from '../exchanges.ts';
import { callsOf } from '../plain-calls.ts';
import { standingWorld } from '../standing-world.ts';

const announcement = z.strictObject({
  timestamp: z.iso.datetime({ offset: true }),
  eventType: z.string(),
  entity: z.looseObject({}),
  entityId: z.guid(),
  entityType: z.enum(['absence', 'timetracking', 'tasklist', 'company', 'user']),
  entityLink: z.url().optional(),
  traceId: z.string(),
  triggeredBy: z.looseObject({ firstName: z.string(), lastName: z.string() }),
  changes: z
    .array(z.strictObject({ property: z.string(), old: z.unknown().optional(), new: z.unknown().optional() }))
    .optional(),
});
type Announcement = z.infer<typeof announcement>;

/** The page about webhooks: the entity is the full one, in the model of the API. Here it comes as if it had been read. */
export async function announcedEntities(): Promise<Exchange[]> {
  const bodies: unknown[] = [];
  const send = async (request: Request) => {
    bodies.push(await request.json());
    return new Response(null, { status: 200 });
  };
  const simulator = createAworkSimulator({ ...standingWorld(), send });
  const heard = hqAwork.directions.flatMap(({ definition }) => definition.hooks.map(({ event }) => event));
  const events = [...heard, 'absence_added', 'absence_updated', 'absence_deleted'];
  const uri = 'https://tandem.example/hook';
  const webhook = { name: 'Tandem', uri, isActive: true, authenticationType: 'none', events: events.join() };
  await exchangesDuring(simulator, async (origin) => {
    await callsOf(`${origin}/api/v1`, { authorization: 'Bearer awork-key' })('POST', 'webhooks', webhook);
    makeEverythingHappen(simulator.person);
    await simulator.outbox.flush();
  });
  const received = bodies.map((body) => announcement.parse(body));
  const missing = events.filter((event) => !received.some(({ eventType }) => eventType === event));
  if (missing.length > 0) throw new Error(`${missing.join()} did not happen`);
  return received.map(asRead);
}

function makeEverythingHappen(person: ReturnType<typeof createAworkSimulator>['person']) {
  const user = person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@nordagentur.example' });
  person.updateUser(user.id, { lastName: 'Maas-Berg' });
  person.renameCompany(person.createCompany('ACME & Co').id, 'ACME');
  const absence = person.createAbsence({ userId: user.id, startOn: '2026-04-02', endOn: '2026-04-10' });
  person.changeAbsence(absence.id, { description: 'Ostern' });
  person.deleteAbsence(absence.id);
  const project = person.createProject({ name: 'Relaunch' });
  person.renameList(person.createList(project.id, 'Konzept [5,4d]').id, 'Konzept [6d]');
  const [concept, design] = ['Konzept', 'Design'].map((name) => person.createTypeOfWork({ name }).id);
  const times = { startDateLocal: '2026-03-04', durationSeconds: 3600 };
  const booked = { userId: user.id, typeOfWorkId: concept ?? '', projectId: project.id, ...times };
  const { id } = person.createTimeEntry(booked);
  person.updateTimeEntry(id, { note: 'Entwurf', typeOfWorkId: design ?? '' });
  person.deleteTimeEntry(id);
}

/** Under any project: the entity of a list does not say which. */
const pathOf = {
  absence: (id: string) => `absences/${id}`,
  timetracking: (id: string) => `timeentries/${id}`,
  tasklist: (id: string) => `projects/${id}/tasklists/${id}`,
  company: (id: string) => `companies/${id}`,
  user: (id: string) => `users/${id}`,
};

function asRead({ entity, entityType, entityId }: Announcement): Exchange {
  const path = `/api/v1/${pathOf[entityType](entityId)}`;
  return {
    method: 'GET',
    path,
    query: new URLSearchParams(),
    request: undefined,
    status: 200,
    answer: entity,
  };
}
