import type { SimulatedVendors } from '../../../../test/vendors/simulators.ts';
import { askForProject } from '../../demo/beginnings/hq-awork.ts';
import { hqNames } from '../../demo/hq-names.ts';
import { tell } from '../told.ts';
import type { LiveAct } from './act.ts';
import { dayFrom, NotNow } from './act.ts';

const connector = 'hq-awork';
const WEEK = 7;
const TWO_HOURS_SECONDS = 7200;

const noProject = tell({
  en: 'No project is in HQ and awork yet. First have one made in awork, with the button at HQ',
  de: 'Noch ist kein Projekt in HQ und awork. Lassen Sie zuerst mit der Schaltfläche bei HQ eines in awork anlegen',
  no: 'Ingen prosjekter er i både HQ og awork ennå. Få først et opprettet i awork med knappen ved HQ',
});

/** The latest project that both systems have. */
function sharedProject({ hq, awork }: Pick<SimulatedVendors, 'hq' | 'awork'>) {
  const held = awork.state().projects;
  const shared = hq.state().projects.flatMap((project) => {
    const id = project.fields[hqNames.linkField]?.split('/').at(-1);
    return held.some((each) => each.id === id) && id !== undefined ? [{ project, aworkId: id }] : [];
  });
  const last = shared.at(-1);
  if (!last) throw new NotNow(noProject);
  return last;
}

export const hqAworkActs: readonly LiveAct[] = [
  {
    ...{ id: 'hq-project', vendor: 'hq', connector },
    label: {
      en: 'Have a new project made in awork',
      de: 'Neues Projekt in awork anlegen lassen',
      no: 'Få et nytt prosjekt opprettet i awork',
    },
    play({ vendors, now, compareNow }) {
      const number = vendors.hq.state().projects.length + 1;
      askForProject(vendors, `Messestand ${number}`, dayFrom(now(), 6 * WEEK));
      compareNow(hqNames.connection);
      return undefined;
    },
  },
  {
    ...{ id: 'hq-end', vendor: 'hq', connector },
    label: {
      en: 'Move the project’s end by a week',
      de: 'Projektende um eine Woche verschieben',
      no: 'Flytt prosjektets slutt en uke',
    },
    play({ vendors, now, compareNow }) {
      const { project } = sharedProject(vendors);
      const end = new Date(`${(project.endDate ?? dayFrom(now(), 0)).slice(0, 10)}T12:00:00Z`);
      vendors.hq.person.updateProject(project.id, { endDate: `${dayFrom(end, WEEK)}T00:00:00` });
      compareNow(hqNames.connection);
      return undefined;
    },
  },
  {
    ...{ id: 'awork-book-hq', vendor: 'awork', connector },
    label: {
      en: 'Jonas books 2 h for HQ',
      de: 'Jonas bucht 2 Std. für HQ',
      no: 'Jonas fører 2 t for HQ',
    },
    play({ vendors, now }) {
      const { project, aworkId: projectId } = sharedProject(vendors);
      const { users, tasks, typesOfWork } = vendors.awork.state();
      const userId = users.find(({ firstName }) => firstName === 'Jonas')?.id;
      const typeOfWorkId = typesOfWork.find(({ name }) => name === 'Konzeption')?.id;
      if (userId === undefined || typeOfWorkId === undefined) throw new NotNow(noProject);
      const { person } = vendors.awork;
      const asked = { projectId, name: `Entwurf ${project.name}`, listName: 'Konzept [2d]', typeOfWorkId };
      const task = tasks.find((each) => each.projectId === projectId) ?? person.createTask(asked);
      person.createTimeEntry({
        ...{ userId, taskId: task.id, typeOfWorkId, durationSeconds: TWO_HOURS_SECONDS },
        ...{ startDateLocal: dayFrom(now(), 0), note: 'Entwurf' },
      });
      return undefined;
    },
  },
];
