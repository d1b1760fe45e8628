import { pick } from '../random.ts';
import { type Agency, WORKSPACE } from './agency.ts';
import { FALLBACK } from './settings.ts';

const domain = 'westagentur.example';
/** Mira comes to HQ later, Ohne has no address. */
export const inAwork = ['Lena', 'jonas', 'Mira'];
const inHq = ['lena', 'Jonas', 'Hauke'];
/** HQ has no task type for consulting. */
export const typesOfWork = ['Konzeption', 'Design', 'Beratung'];
export const companyNames = ['Nordlicht Verlag', "Müller & Söhne's", 'Kunde Drei'];

export const emailOf = (name: string) => `${name}@${domain}`;

/** Names keep their mark whoever renames them, so that a project is known by it in both systems. */
export const markOf = (name: string) => /#\d+/.exec(name)?.[0];

export interface Cast {
  /** Makes a project in HQ, asked for or not. */
  makeProject(isWanted: boolean): { id: number; name: string };
  /** A number that nobody had before. */
  next(): number;
}

/** Who is there before anything happens, and what they have set up. */
export function createCast(
  { hq, awork, settings }: Agency,
  random: () => number,
): Cast & { prepare(): void } {
  let serial = 0;
  const next = () => (serial += 1);
  const cast = { next, makeProject };

  function prepare(): void {
    hq.person.defineProjectField({ name: settings.createField, type: 'Boolean' });
    hq.person.defineProjectField({ name: settings.linkField, type: 'Link' });
    hq.person.defineProjectField({ name: 'Notiz', type: 'Text' });
    preparePeople();
    for (const name of typesOfWork) awork.person.createTypeOfWork({ name });
    const role = hq.person.createProjectRole('Kreation');
    for (const name of typesOfWork.slice(0, 2)) {
      const { id } = hq.person.createTaskType({ name });
      hq.person.setRoleRate({ projectRoleId: role.id, taskTypeId: id, chargeRateValue: 90 });
    }
    for (const name of companyNames) hq.person.createCompany({ name });
    for (const name of companyNames.slice(0, 2)) awork.person.createCompany(name);
    awork.person.createProject({ name: `Internes aus awork #${next()}` });
    for (const isWanted of [true, true, false]) makeProject(isWanted);
    for (let count = 0; count < 2; count += 1) linkByHand();
  }

  /** Work on it began before anybody thought of a transfer. */
  function linkByHand(): void {
    const project = makeProject(random() < 0.5);
    const { id: projectId } = awork.person.createProject({ name: `Laufendes ${markOf(project.name)}` });
    hq.person.setProjectField(project.id, settings.linkField, `${WORKSPACE}/projects/${projectId}`);
    for (const listName of ['Konzept [5,4d]', 'Ideen'])
      for (const { id: typeOfWorkId } of awork.state().typesOfWork.slice(1, 3)) {
        const task = awork.person.createTask({
          projectId,
          name: `Aufgabe ${next()}`,
          listName,
          typeOfWorkId,
        });
        awork.person.updateTask(task.id, { plannedDuration: 7200 });
      }
  }

  function preparePeople(): void {
    for (const name of inAwork)
      awork.person.createUser({ firstName: name, lastName: 'Amsel', email: emailOf(name) });
    awork.person.createUser({ firstName: 'Ohne', lastName: 'Adresse', email: null });
    for (const name of inHq)
      hq.person.createUser({ firstName: name, lastName: 'Amsel', email: emailOf(name) });
    hq.person.createUser({ firstName: 'Das', lastName: 'Büro', email: FALLBACK });
  }

  function makeProject(isWanted: boolean): { id: number; name: string } {
    const { companies, users, roles } = hq.state();
    const project = hq.person.createProject({
      name: `${pick(random, ['Relaunch', 'Kampagne', 'Portal'])} #${next()}`,
      companyId: random() < 0.2 ? null : pick(random, companies).id,
      startDate: pick(random, ['2026-01-12T00:00:00', '2026-02-02T00:00:00']),
      endDate: random() < 0.5 ? null : '2026-08-31T00:00:00',
    });
    for (const { id: userId } of users)
      if (random() < 0.5)
        hq.person.addProjectMember({ projectId: project.id, userId, projectRoleId: roles[0]?.id ?? null });
    if (isWanted) hq.person.setProjectField(project.id, settings.createField, pick(random, ['true', 'True']));
    return project;
  }
  return { ...cast, prepare };
}
