import type { SimulatedVendors } from '../../../../test/vendors/simulators.ts';
import { tell } from '../told.ts';
import type { LiveAct } from './act.ts';
import { dayFrom, NotNow } from './act.ts';

const connector = 'moco-awork';
const WEEK = 7;

const noProject = tell({
  en: 'No project is in MOCO and awork yet. First have one made in awork, with the button at MOCO',
  de: 'Noch ist kein Projekt in MOCO und awork. Lassen Sie zuerst mit der Schaltfläche bei MOCO eines in awork anlegen',
  no: 'Ingen prosjekter er i både MOCO og awork ennå. Få først et opprettet i awork med knappen ved MOCO',
});

/** The project that both systems have; of several the one the demo begins with. */
export function sharedProject({ moco, awork }: Pick<SimulatedVendors, 'moco' | 'awork'>) {
  const projects = awork.state().projects;
  const shared = moco.state().projects.flatMap((project) => {
    const address = project.custom_properties['awork Projekt'];
    const id = typeof address === 'string' ? address.split('/').at(-1) : undefined;
    const held = projects.find((each) => each.id === id);
    return held && project.active ? [{ project, aworkId: held.id }] : [];
  });
  const found = shared.find(({ project }) => project.name === 'Website') ?? shared.at(-1);
  if (!found) throw new NotNow(noProject);
  return found;
}

const switchOn: LiveAct = {
  ...{ id: 'moco-project', vendor: 'moco', connector },
  label: {
    en: 'Have a new project made in awork',
    de: 'Neues Projekt in awork anlegen lassen',
    no: 'Få et nytt prosjekt opprettet i awork',
  },
  play({ vendors: { moco }, now }) {
    const { projects, companies } = moco.state();
    const customer = companies.find(({ type }) => type === 'customer');
    const { id: customer_id } = customer ?? moco.person.createCompany({ name: 'Nordlicht Verlag GmbH' });
    const { id } = moco.person.createProject({
      ...{ name: `Kampagne ${projects.length + 1}`, customer_id, finish_date: dayFrom(now(), 6 * WEEK) },
      tags: ['Sync to awork'],
    });
    moco.person.addTask(id, { name: 'Konzeption' });
    return undefined;
  },
};

const moveEnd: LiveAct = {
  ...{ id: 'moco-end', vendor: 'moco', connector },
  label: {
    en: 'Move the project’s end by a week',
    de: 'Projektende um eine Woche verschieben',
    no: 'Flytt prosjektets slutt en uke',
  },
  play({ vendors, now }) {
    const { project } = sharedProject(vendors);
    const end = new Date(project.finish_date ?? dayFrom(now(), 0));
    vendors.moco.person.updateProject(project.id, { finish_date: dayFrom(end, WEEK) });
    return undefined;
  },
};

export const mocoProjectActs: readonly LiveAct[] = [switchOn, moveEnd];
