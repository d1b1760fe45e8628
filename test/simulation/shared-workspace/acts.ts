import { pick } from '../random.ts';
import { linkedProjects } from './linked-projects.ts';
import type { Workspace } from './workspace.ts';
import type { Side } from './sides.ts';
import { WORKSPACE } from './workspace.ts';
import { sides } from './sides.ts';
import { sendSweeps } from './sweeps.ts';

/** How awork projects begin that were there before, and keep their names. */
export const RUNNING = 'Laufendes';

const people = ['Lena', 'Jonas'];
const days = ['2026-02-27', '2026-03-01', '2026-03-02'];

/** Who is there in all three systems before anything happens. */
export function prepareWorkspace(workspace: Workspace): void {
  const { moco, hq, awork, mocoSettings, hqSettings } = workspace;
  moco.person.createCustomField({ name: mocoSettings.syncField, kind: 'Boolean' });
  moco.person.createCustomField({ name: mocoSettings.linkField, kind: 'Link' });
  hq.person.defineProjectField({ name: hqSettings.createField, type: 'Boolean' });
  hq.person.defineProjectField({ name: hqSettings.linkField, type: 'Link' });
  for (const name of people) {
    const email = `${name}@agentur.example`;
    awork.person.createUser({ firstName: name, lastName: 'Amsel', email });
    moco.person.createUser({ firstname: name, lastname: 'Amsel', email: email.toLowerCase() });
    hq.person.createUser({ firstName: name, lastName: 'Amsel', email });
  }
  for (const name of ['Konzeption', 'Design']) {
    awork.person.createTypeOfWork({ name });
    hq.person.createTaskType({ name });
  }
  // One client has work from both systems.
  for (const name of ['Nur MOCO GmbH', 'Beide AG']) moco.person.createCompany({ name });
  for (const name of ['Nur HQ GmbH', 'Beide AG']) hq.person.createCompany({ name });
  awork.person.createProject({ name: 'Internes aus awork' });
  for (const count of [1, 2]) linkByHand(workspace, count);
}

/** Work on these began before anybody thought of a transfer. */
function linkByHand({ moco, hq, awork, mocoSettings, hqSettings }: Workspace, count: number): void {
  const addressOf = (name: string) => `${WORKSPACE}/projects/${awork.person.createProject({ name }).id}`;
  moco.person.createProject({
    ...{ name: `Laufendes aus MOCO ${count}`, customer_id: moco.state().companies[0]?.id ?? 0 },
    ...{ start_date: '2026-02-01', tags: [mocoSettings.syncTag] },
    custom_properties: { [mocoSettings.linkField]: addressOf(`${RUNNING} M${count}`) },
  });
  const { id } = hq.person.createProject({ name: `Laufendes aus HQ ${count}` });
  hq.person.setProjectField(id, hqSettings.createField, 'true');
  hq.person.setProjectField(id, hqSettings.linkField, addressOf(`${RUNNING} H${count}`));
}

export function workspaceActs(workspace: Workspace, random: () => number): Record<string, () => unknown> {
  const { moco, hq, awork, mocoSettings, hqSettings } = workspace;
  let serial = 0;
  const next = () => (serial += 1);
  const entry = () => pick(random, awork.state().timeEntries).id;
  const projectOf = (side: Side) => pick(random, [...linkedProjects(workspace)[side].keys()]);
  /** Now and then of nobody. */
  const project = () =>
    random() < 0.1 ? pick(random, awork.state().projects).id : projectOf(pick(random, sides));
  const book = () => {
    const projectId = project();
    const tasks = awork.state().tasks.filter((task) => task.projectId === projectId);
    const working = awork.state().users.filter(({ firstName }) => people.includes(firstName));
    return awork.person.createTimeEntry({
      ...{ projectId, userId: pick(random, working).id, startDateLocal: pick(random, days) },
      typeOfWorkId: pick(random, awork.state().typesOfWork).id,
      ...{
        durationSeconds: 900 + Math.floor(random() * 20) * 60,
        note: `Arbeit ${next()}`,
        isBillable: true,
      },
      ...(tasks.length > 0 && random() < 0.5 && { taskId: pick(random, tasks).id }),
    }).id;
  };
  const inMoco = () => {
    const customer_id = pick(random, moco.state().companies).id;
    const [name, tags] = [`Aus MOCO ${next()}`, [mocoSettings.syncTag]];
    return moco.person.createProject({ name, customer_id, start_date: '2026-02-01', tags }).name;
  };
  const inHq = () => {
    const companyId = pick(random, hq.state().companies).id;
    const { id, name } = hq.person.createProject({ name: `Aus HQ ${next()}`, companyId });
    hq.person.setProjectField(id, hqSettings.createField, 'true');
    return name;
  };
  const minute = () => sendSweeps(workspace, ({ everyMinutes }) => everyMinutes === 1);
  return {
    'a project is made in MOCO': inMoco,
    'a project is made in HQ': inHq,
    'a MOCO project is renamed': () =>
      moco.person.updateProject(pick(random, moco.state().projects).id, { name: `MOCO neu ${next()}` }).name,
    'an HQ project is renamed': () =>
      hq.person.updateProject(pick(random, hq.state().projects).id, { name: `HQ neu ${next()}` }).name,
    'a customer is renamed in MOCO': () =>
      moco.person.updateCompany(pick(random, moco.state().companies).id, { name: `Kunde ${next()}` }).name,
    'a company is renamed in HQ': () =>
      hq.person.updateCompany(pick(random, hq.state().companies).id, {
        name: pick(random, ['Beide AG', 'HQ AG']),
      }).name,
    'a service item is added in MOCO': () =>
      moco.person.addTask(pick(random, moco.state().projects).id, {
        name: pick(random, ['Konzeption', 'Extra']),
      }).name,
    'a task is made in awork': () =>
      awork.person.createTask({ projectId: project(), name: `Aufgabe ${next()}`, listName: 'Liste [2d]' }).id,
    'a time entry is booked': book,
    'another time entry is booked': book,
    'a third time entry is booked': book,
    'a fourth time entry is booked': book,
    'a time entry is edited': () =>
      awork.person.updateTimeEntry(entry(), { durationSeconds: 1200, note: `Korrektur ${next()}` }).id,
    'a time entry is moved': () => awork.person.moveTimeEntry(entry(), { projectId: project() }).id,
    'another time entry is moved': () => awork.person.moveTimeEntry(entry(), { projectId: project() }).id,
    'a time entry is deleted': () => awork.person.deleteTimeEntry(entry()),
    'a minute is over': minute,
    'another minute is over': minute,
    'a third minute is over': minute,
    'a day is over': () => sendSweeps(workspace, () => true),
  };
}
