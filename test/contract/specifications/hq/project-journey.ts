import type { ClientOptions } from '../../../../shared/http/client-options.ts';
import { hqAccess } from '../../../../shared/vendors/hq/access.ts';
import type { HqProjectClient } from '../../../../shared/vendors/hq/project-client.ts';
import { createHqProjectClient } from '../../../../shared/vendors/hq/project-client.ts';
import { createHqSimulator } from '../../../vendors/hq/simulator.ts';
import { travel, type Travelled } from '../journey.ts';
import { standingWorld } from '../standing-world.ts';

const UNKNOWN = 4711;
const SINCE = '2026-01-01T00:00:00Z';

/** Every call our client for projects, plan, reportings and quotes makes, as far as it goes to one version of the API. */
export async function hqProjectJourney(version: 'v1' | 'v2', world = standingWorld()): Promise<Travelled> {
  const simulator = createHqSimulator(world, { newFinance: version === 'v2' });
  const seeded = seed(simulator.person);
  const travelled = await travel({
    simulator,
    connect: (origin: string, options: ClientOptions) =>
      createHqProjectClient(
        hqAccess.parse({ baseUrl: origin, token: 'hq-token', quotesVersion: version }),
        options,
      ),
    async walk(client) {
      await projects(client, seeded);
      await plan(client, seeded);
      await reportings(client, seeded);
      await quotes(client, seeded);
    },
  });
  return {
    ...travelled,
    exchanges: travelled.exchanges.filter(({ path }) => path.startsWith(`/${version}/`)),
  };
}

type Seeded = ReturnType<typeof seed>;

function seed(person: ReturnType<typeof createHqSimulator>['person']) {
  const company = person.createCompany({ name: 'Nordlicht Verlag GmbH' });
  const form = { name: 'Relaunch', number: 'P-1001', companyId: company.id };
  const project = person.createProject({ ...form, endDate: '2026-06-30T00:00:00' });
  person.createProject({ name: 'Intern' });
  person.deleteProject(person.createProject({ name: 'Verworfen' }).id);
  person.defineProjectField({ name: 'awork-Projekt anlegen', type: 'Boolean' });
  person.defineProjectField({ name: 'awork Link', type: 'Link' });
  person.linkByHq(project.id, '00000000-0000-4000-8000-000000000001');
  const user = person.createUser({ firstName: 'Jonas', lastName: 'Keller', email: 'jonas@example.org' });
  const taskType = person.createTaskType({ name: 'Konzept', isDefault: true });
  const role = person.createProjectRole('Beratung');
  const rates = { chargeRateValue: 120, internalChargeRateValue: 60 };
  person.setRoleRate({ projectRoleId: role.id, taskTypeId: taskType.id, ...rates });
  person.addProjectMember({ projectId: project.id, userId: user.id, projectRoleId: role.id });
  const workshop = { text: '<p>Workshop</p>', amount: 1, unit: 'Tage', taskTypeId: taskType.id };
  const positions = [
    { text: '<p>Konzept</p>', positions: [workshop] },
    { text: '<p>Beratung</p>', amount: 2, unit: 'Stunden', price: 120, isOptional: true },
    { text: '<p>Alle Preise netto.</p>', kind: 'text' as const },
  ];
  const quote = person.createQuote({ projectId: project.id, number: 'A-7', subject: 'Relaunch', positions });
  return { project, user, taskType, quote };
}

async function projects(client: HqProjectClient, { project }: Seeded) {
  await client.servesV1();
  await Array.fromAsync(client.projects());
  await Array.fromAsync(client.projects({ updatedSince: SINCE }));
  await client.project(project.id);
  await client.project(UNKNOWN);
  await client.projectsNamed('Relaunch');
  const values: Record<string, string> = {
    Boolean: 'true',
    Link: 'https://nordagentur.awork.com/projects/1',
  };
  for (const field of await client.projectFields())
    await client.setProjectField(project.id, field, values[field.type] ?? '');
  await client.deletions();
}

async function plan(client: HqProjectClient, { project, taskType }: Seeded) {
  await client.taskTypes();
  const fields = { projectId: project.id, plannedEffortHours: null, taskTypeId: null };
  const phase = await client.createTask({
    ...fields,
    parentId: null,
    name: 'awork - Zeiten',
    syncId: 'list',
  });
  const detailed = { ...fields, plannedEffortHours: 43.2, taskTypeId: taskType.id, name: 'Grobkonzept' };
  const task = await client.createTask({ ...detailed, parentId: phase.id, syncId: 'task' });
  const unpaid = { ...detailed, parentId: phase.id, syncId: 'task~1', chargeType: 'NotChargeable' } as const;
  const other = await client.createTask(unpaid);
  await client.updateTask(phase.id, { name: 'Konzept', plannedEffortHours: 12 });
  await client.updateTask(task.id, { syncId: 'task-2', taskTypeId: taskType.id });
  await Array.fromAsync(client.tasks(project.id));
  await client.tasksWithSyncId('task-2');
  await client.task(task.id);
  await client.deleteTask(other.id);
  await client.deleteTask(other.id);
  await client.task(other.id);
}

async function reportings(client: HqProjectClient, { project, user }: Seeded) {
  const [task] = await client.tasksWithSyncId('task-2');
  const booked = { date: '2026-03-02', durationSeconds: 5400, note: 'Entwurf' };
  const fields = { userId: user.id, projectId: project.id, taskId: task?.id ?? 0, ...booked };
  const { id } = await client.createReporting(fields);
  await client.reporting(id);
  await client.updateReporting(id, { ...fields, note: 'Kürzer', durationSeconds: 1800 });
  const days = { fromDate: '2026-03-01', toDate: '2026-03-31' };
  await Array.fromAsync(client.reportings({ projectId: project.id, userId: user.id, ...days }));
  await Array.fromAsync(client.reportings({ updatedSince: SINCE }));
  await client.deleteReporting(id, user.id);
  await client.deleteReporting(id, user.id);
  await client.reporting(id);
}

async function quotes(client: HqProjectClient, { project, quote }: Seeded) {
  await Array.fromAsync(client.quotes({ projectId: project.id }));
  await Array.fromAsync(client.quotes({ updatedSince: SINCE }));
  await client.quote(String(quote.id));
  await client.quote('A-7');
  await client.quote(String(UNKNOWN));
  await client.quotesNumbered('A-7');
  await client.positions(String(quote.id));
  await client.quoteElsewhere('A-7');
}
