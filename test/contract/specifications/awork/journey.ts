import type { ClientOptions } from '../../../../shared/http/client-options.ts';
import { aworkAccess } from '../../../../shared/vendors/awork/access.ts';
import { createAworkClient } from '../../../../shared/vendors/awork/client.ts';
import { createAworkSimulator } from '../../../vendors/awork/simulator.ts';
import { travel } from '../journey.ts';
import { callsOf } from '../plain-calls.ts';
import { standingWorld } from '../standing-world.ts';

/** Every call our client makes, over a workspace that holds something of everything. */
export function aworkJourney(world = standingWorld()) {
  const simulator = createAworkSimulator(world, { requestsPerSecond: Infinity });
  const seeded = seed(simulator.person);
  return travel({
    simulator,
    connect,
    async walk(client, origin) {
      await projects(client, seeded);
      await tasks(client, seeded);
      await times(client, seeded);
      await webhooks(client);
      await whatElseIsSimulated(origin, seeded);
      await absences(client, origin, seeded);
    },
  });
}

type Seeded = ReturnType<typeof seed>;
type Client = ReturnType<typeof connect>;

function connect(origin: string, options: ClientOptions) {
  const noGrant = () => Promise.reject(new Error('there is a key'));
  return createAworkClient(aworkAccess.parse({ baseUrl: `${origin}/api/v1`, apiKey: 'awork-key' }), {
    ...options,
    tokens: { read: noGrant, write: noGrant, locked: (work) => work() },
  });
}

function seed(person: ReturnType<typeof createAworkSimulator>['person']) {
  const user = person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@nordagentur.example' });
  const company = person.createCompany('ACME & Co');
  const template = person.createTemplate({
    name: 'Website',
    lists: [{ name: 'Start', tasks: ['Kick-off'] }],
  });
  const project = person.createProject({
    ...{ name: 'Relaunch', companyId: company.id, projectKey: 'WEB' },
    ...{ startDate: '2026-03-01', dueDate: '2026-06-30' },
  });
  person.setProjectTags(project.id, ['Retainer']);
  const bare = person.createProject({ name: 'Intern' });
  const task = person.createTask({ projectId: project.id, name: 'Design', listName: 'MOCO' });
  const time = {
    ...{ userId: user.id, typeOfWorkId: task.typeOfWorkId, timezone: 'Europe/Berlin' },
    ...{ startDateLocal: '2026-03-04', startTimeLocal: '09:00:00', durationSeconds: 3600 },
  };
  const entry = person.createTimeEntry({ ...time, taskId: task.id, note: 'Entwurf' });
  const loose = person.createTimeEntry(time);
  return { user, company, template, project, bare, task, entry, loose };
}

async function projects(client: Client, { user, company, template, project, bare }: Seeded) {
  await client.me();
  await client.permissions();
  await client.users();
  await Array.fromAsync(client.projects());
  await client.projectByKey('WEB');
  await client.projectsNamed('Relaunch');
  const [role] = await client.projectRoles();
  const member = { userId: user.id, projectRoleId: role?.id ?? '' };
  await client.addMember(project.id, member);
  await client.updateMember(project.id, { ...member, isResponsible: true });
  for (const each of [project, bare]) {
    const read = await client.project(each.id);
    if (read) await client.renameProject(read, `${each.name} 2026`);
  }
  await client.setDates(project.id, { startDate: '2026-04-01', dueDate: null });
  await client.setClient(bare.id, company.id);
  await client.templates();
  await client.companiesNamed('acme & co');
  await client.createCompany('Fjord AS');
  const read = await client.company(company.id);
  if (read) await client.renameCompany(read, 'ACME');
  const fields = { name: 'Website', startDate: '2026-03-01', dueDate: null, companyId: company.id };
  await client.createProject(fields, template.id);
  const without = { startDate: null, dueDate: null, companyId: null };
  await client.createProject({ name: 'Ohne', ...without });
  await client.createProject({ name: 'Abrechenbar', ...without, isBillableByDefault: true });
}

async function tasks(client: Client, { project, task }: Seeded) {
  await client.taskLists(project.id);
  const list = await client.createTaskList(project.id, 'Zweite');
  const created = await client.createTask(project.id, 'Umsetzung', list.id);
  const offered = { description: '<p>vor Ort</p>', plannedDuration: 28_800, typeOfWorkId: task.typeOfWorkId };
  await client.createTask(project.id, 'Workshop', list.id, offered);
  await client.projectTasks(project.id);
  await client.task(task.id);
  await client.taskByKey(`WEB-${task.taskNumber}`);
  await client.renameTask(created, 'Umsetzung II');
  const statuses = await client.taskStatuses(project.id);
  const done = statuses.find(({ type }) => type === 'done')?.id ?? '';
  await client.setTaskStatus(created.id, done);
  await client.setTaskLists([{ taskId: task.id, lists: [{ id: list.id, orderOfTask: 1 }] }]);
  await client.setTaskStatus('00000000-0000-4000-8000-00000000ffff', done);
}

async function times(client: Client, { user, project, entry, loose }: Seeded) {
  await client.timeEntry(entry.id);
  await client.timeEntry(loose.id);
  await client.timeEntry('00000000-0000-4000-8000-00000000ffff');
  await client.isTimeEntryFinished(entry.id);
  const query = { userId: user.id, fromDay: '2026-03-01', toDay: '2026-03-31' };
  await Array.fromAsync(client.timeEntries({ ...query, updatedSince: '2026-01-01T00:00:00Z' }));
  await Array.fromAsync(client.timeEntries({ projectId: project.id }));
  await client.typesOfWork();
}

async function webhooks(client: Client) {
  const fields = {
    ...{ name: 'Tandem', uri: 'https://tandem.example/hook' },
    ...{ events: ['timetracking_added', 'timetracking_updated'], header: 'X-Secret=secret' },
  };
  const { id } = await client.createWebhook(fields);
  await client.updateWebhook(id, { ...fields, name: 'Tandem 2' });
  await client.webhooks();
  await client.webhookLogs(id);
  await client.deleteWebhook(id);
}

/** Reads and writes of the simulator that only people, tests and former clients use. */
async function whatElseIsSimulated(origin: string, { company, project, task, entry, user }: Seeded) {
  const call = callsOf(`${origin}/api/v1`, { authorization: 'Bearer awork-key' });
  for (const path of ['me', `users/${user.id}`, 'customfielddefinitions', `companies/${company.id}`])
    await call('GET', path);
  for (const part of ['projectstatuses', 'members', 'timeentries'])
    await call('GET', `projects/${project.id}/${part}`);
  await call('PUT', `companies/${company.id}`, { name: 'ACME' });
  const field = { name: 'MOCO', type: 'link', entity: 'project', order: 1 };
  const { id } = await call('POST', 'customfielddefinitions', field);
  const value = { customFieldDefinitionId: id, textValue: 'https://nordagentur.mocoapp.com/projects/1' };
  await call('POST', `projects/${project.id}/setcustomfields`, [value]);
  await call('POST', `tasks/${task.id}/setassignees`, [user.id]);
  await call('GET', `projects/${project.id}`);
  await call('GET', `tasks/${task.id}`);
  const { typeOfWorkId, timezone } = entry;
  const times = { startDateLocal: '2026-03-05T00:00:00', startTimeLocal: '09:00:00', duration: 1800 };
  const form = { userId: user.id, taskId: task.id, typeOfWorkId, timezone, ...times };
  const created = await call('POST', 'timeentries', form);
  await call('PUT', `timeentries/${created.id}`, { ...form, note: 'Nachtrag' });
  await call('POST', 'timeentries/batch/setIsBilled', { timeEntryIds: [created.id], isBilled: true });
  await call('DELETE', `timeentries/${created.id}`);
}

async function absences(client: Client, origin: string, { user }: Seeded) {
  const call = callsOf(`${origin}/api/v1`, { authorization: 'Bearer awork-key' });
  const days = { startOn: '2026-04-02T00:00:00Z', endOn: '2026-04-10T00:00:00Z' };
  const form = { userId: user.id, ...days, externalProvider: 'MOCO', isHalfDayOnEnd: true };
  const { id } = await call('POST', 'absences', form);
  await call('PUT', `absences/${id}`, { ...form, description: 'Ostern', isHalfDayOnEnd: false });
  await call('GET', `absences/${id}`);
  await call('GET', `absences?filterby=userId eq guid'${user.id}'&orderby=startOn asc&pageSize=100`);
  await call('DELETE', `absences/${id}`);
  const fields = {
    ...{ userId: user.id, startOn: '2026-04-02', endOn: '2026-04-10' },
    ...{ isHalfDayOnStart: true, isHalfDayOnEnd: false, description: 'Abwesend', externalProvider: 'MOCO' },
  };
  const ours = await client.createAbsence(fields);
  await client.absences({ fromDay: '2026-04-01', userId: user.id });
  await client.updateAbsence(ours.id, { ...fields, endOn: '2026-04-09' });
  await client.deleteAbsence(ours.id);
}
