import type { ClientOptions } from '../../../../shared/http/client-options.ts';
import { mocoAccess } from '../../../../shared/vendors/moco/access.ts';
import { createMocoClient, type MocoClient } from '../../../../shared/vendors/moco/client.ts';
import { createMocoSimulator } from '../../../vendors/moco/simulator.ts';
import { travel } from '../journey.ts';
import { callsOf } from '../plain-calls.ts';
import { standingWorld } from '../standing-world.ts';

const DAY = '2026-03-04';
const UNKNOWN = 4711;

/** Every call our client makes, over an account that holds something of everything. */
export function mocoJourney(world = standingWorld()) {
  const simulator = createMocoSimulator(world, { requestsPerTwoMinutes: Infinity });
  const seeded = seed(simulator.person);
  return travel({
    simulator,
    connect,
    async walk(client, origin) {
      await projects(client, seeded);
      await activities(client, seeded);
      await settings(client, seeded);
      await whatElseIsSimulated(origin, seeded);
      await client.employments();
      await absences(client, origin, seeded);
    },
  });
}

type Seeded = ReturnType<typeof seed>;

function connect(origin: string, options: ClientOptions): MocoClient {
  return createMocoClient(mocoAccess.parse({ baseUrl: `${origin}/api/v1`, apiKey: 'moco-key' }), options);
}

function seed(person: ReturnType<typeof createMocoSimulator>['person']) {
  const customer = person.createCompany({ name: 'Nordlicht Verlag GmbH' });
  const user = person.createUser({ firstname: 'Jonas', lastname: 'Keller', email: 'jonas@example.org' });
  const left = person.createUser({ firstname: 'Mia', lastname: 'Maas', email: 'mia@example.org' });
  person.createCustomField({ name: 'awork Projekt', kind: 'Link' });
  const project = person.createProject({
    ...{ name: 'Relaunch', customer_id: customer.id, start_date: DAY, finish_date: '2026-06-30' },
    ...{ tags: ['Sync to awork'], custom_properties: { 'awork Projekt': 'https://awork.com/projects/1' } },
  });
  const bare = person.createProject({ name: 'Intern', customer_id: customer.id });
  person.assignUser(project.id, user.id);
  const contract = person.assignUser(bare.id, user.id);
  const task = project.tasks[0]?.id ?? 0;
  const entry = { date: DAY, project_id: project.id, task_id: task, seconds: 3600, description: 'Sitemap' };
  const activity = person.createActivity(user.id, entry);
  const billed = person.createActivity(user.id, { ...entry, description: 'Abgerechnet' });
  person.billActivity(billed.id);
  return { customer, user, left, project, bare, contract, task, activity };
}

async function projects(client: MocoClient, { project, bare, left, contract }: Seeded) {
  await client.project(project.id);
  await client.project(UNKNOWN);
  await Array.fromAsync(client.projects({ ids: [project.id, bare.id] }));
  await Array.fromAsync(client.projects({ updatedAfter: '2026-01-01T00:00:00Z' }));
  await client.setProjectFields(bare.id, { 'awork Projekt': 'https://awork.com/projects/2' });
  await client.createTask(project.id, { name: 'Konzept', billable: true, hourly_rate: 120 });
  await client.assignUser(project.id, left.id);
  await client.reactivateContract(bare.id, contract.id);
  await client.users();
}

async function activities(client: MocoClient, { project, task, user, activity }: Seeded) {
  const fields = {
    ...{ date: DAY, project_id: project.id, task_id: task, seconds: 1800, description: 'Entwurf' },
    ...{ billable: true, remote_id: 'awork-1', remote_url: 'https://awork.com/tasks/1' },
  };
  const created = await client.createActivity(user.id, fields);
  await client.activity(activity.id);
  await client.activity(UNKNOWN);
  await client.activitiesByRemoteId('awork-1');
  await client.activitiesOf(user.id, DAY, project.id);
  await Array.fromAsync(client.activitiesBetween(DAY, DAY));
  await client.updateActivity(user.id, created.id, { seconds: 900 });
  await client.deleteActivity(user.id, created.id);
  await client.deleteActivity(user.id, UNKNOWN);
}

async function settings(client: MocoClient, { user }: Seeded) {
  await client.checkKey();
  await client.keyOwner();
  await client.roles();
  await client.mayActFor(user.id);
  await client.createField({ name: 'Vorlage', kind: 'Select', entity: 'Project', defaults: ['Website'] });
  const field = (await client.projectFields()).find(({ name }) => name === 'Vorlage');
  await client.setFieldOptions(field?.id ?? 0, ['Website', 'Kampagne']);
  const hook = { target: 'Project', event: 'update', hook: 'https://tandem.example/hook' };
  const webHook = await client.createWebHook(hook);
  await client.webHooks();
  await client.keepWebHook(webHook);
  await client.enableWebHook(webHook.id);
  await client.deleteWebHook(webHook.id);
}

/** Reads and writes of the simulator that only people, tests and former clients use. */
async function whatElseIsSimulated(origin: string, { customer, user, project, bare, task }: Seeded) {
  const call = callsOf(`${origin}/api/v1`, { authorization: 'Token token=moco-key' });
  const reads = [
    ...['companies', `companies/${customer.id}`, `users/${user.id}`, 'account/task_templates'],
    ...['projects/assigned', `projects/${project.id}/tasks`, `projects/${project.id}/tasks/${task}`],
    ...[`projects/${project.id}/contracts`, `taggings/Project/${project.id}`],
  ];
  for (const path of reads) await call('GET', path);
  const company = await call('POST', 'companies', { name: 'Fjord AS', type: 'customer' });
  await call('PUT', `companies/${company.id}`, { name: 'Fjord Design AS' });
  const form = {
    ...{ name: 'Neu', currency: 'EUR', fixed_price: false, finish_date: '2026-12-31' },
    ...{ customer_id: customer.id, leader_id: user.id, retainer: false },
  };
  const made = await call('POST', 'projects', form);
  await call('PUT', `projects/${made.id}`, { name: 'Neuer' });
  const entry = { date: DAY, project_id: project.id, task_id: task, seconds: 900, description: 'Sammlung' };
  await call('POST', 'activities/bulk', { activities: [entry, entry] });
  await call('PUT', `projects/${project.id}/tasks/${task}`, { name: 'Beratung' });
  await call('PUT', `projects/${bare.id}/archive`);
  await call('PUT', `projects/${bare.id}/unarchive`);
  await call('PATCH', `taggings/Project/${project.id}`, { tags: ['Retainer'] });
}

async function absences(client: MocoClient, origin: string, { user, left }: Seeded) {
  const call = callsOf(`${origin}/api/v1`, { authorization: 'Token token=moco-key' });
  const pattern = { am: [4, 4, 4, 4, 4], pm: [4, 4, 4, 4, 0] };
  const employment = await call('POST', 'users/employments', { user_id: user.id, pattern, from: DAY });
  await call('PUT', `users/employments/${employment.id}`, { to: '2026-12-31' });
  const day = { date: DAY, absence_code: '4', user_id: user.id };
  await call('POST', 'schedules', { ...day, pm: false, comment: 'Umzug', symbol: '1' });
  const second = await call('POST', 'schedules', { ...day, absence_code: '3', overwrite: true });
  await call('POST', 'schedules', { ...day, user_id: left.id });
  await call('PUT', `schedules/${second.id}`, { am: false });
  await call('PATCH', `schedules/${second.id}`, { absence_code: '5' });
  await call('GET', `schedules/${second.id}`);
  await call('GET', `schedules?from=${DAY}&to=${DAY}&user_id=${user.id}&absence_code=3,4,5`);
  await client.schedules({ fromDay: DAY, toDay: DAY, userId: user.id, codes: ['3', '4', '5'] });
  await Array.fromAsync(client.eachSchedule({ fromDay: DAY, codes: ['4'] }));
  await client.employments(user.id);
  await call('GET', `users/employments?from=${DAY}&user_id=${user.id}`);
  await call('GET', `users/employments/${employment.id}`);
  await call('DELETE', `schedules/${second.id}`);
  await call('DELETE', `users/employments/${employment.id}`);
}
