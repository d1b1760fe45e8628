import { pick } from '../random.ts';
import { WORKSPACE, type Agency } from './agency.ts';
import { type Cast, companyNames } from './cast.ts';
import { heldBy, isWanted } from './project-state.ts';

type Acts = Record<string, () => unknown>;

/** What people do with projects and companies in HQ. */
export function hqProjectActs(agency: Agency, cast: Cast, random: () => number): Acts {
  const { hq, awork, settings } = agency;
  const { createField, linkField } = settings;
  /** Mostly one that is of interest. */
  const project = () => {
    const { projects } = hq.state();
    const wanted = projects.filter((each) => isWanted(each, agency));
    return pick(random, wanted.length > 0 && random() < 0.7 ? wanted : projects);
  };
  const write = (field: string, value: string | null) => () => {
    const { id, number } = project();
    hq.person.setProjectField(id, field, value);
    return `${number} ${value ?? ''}`;
  };
  const change = (changes: () => object) => () => {
    const { id, number } = project();
    const made = changes();
    hq.person.updateProject(id, made);
    return `${number} ${JSON.stringify(made)}`;
  };
  const paste = (address: () => string) => () => write(linkField, address())();
  const projectInAwork = () => pick(random, awork.state().projects);
  return {
    'a project is made in HQ': () => cast.makeProject(random() < 0.8).name,
    'another project is made in HQ': () => cast.makeProject(true).name,
    'a project is asked for': write(createField, 'true'),
    'a project is not asked for any more': write(createField, pick(random, ['false', null])),
    'a transfer is ended'() {
      const { id, number } = project();
      hq.person.setProjectField(id, createField, null);
      hq.person.setProjectField(id, linkField, null);
      return number;
    },
    'the address of an awork project is pasted': paste(() => addressOf(projectInAwork(), random)),
    'a wrong address is pasted': paste(() => pick(random, wrongAddresses)),
    'an address is emptied': write(linkField, null),
    'a project is renamed in HQ'() {
      const { id, name } = project();
      const renamed = `${pick(random, ['Neu', 'Anders'])} ${cast.next()} ${/#\d+/.exec(name)?.[0]}`;
      hq.person.updateProject(id, { name: renamed });
      return renamed;
    },
    'a project gets another number': change(() => ({ number: `N-${cast.next()}` })),
    'a project starts on another day': change(() => ({
      startDate: pick(random, ['2026-01-19T00:00:00', '2026-02-09T00:00:00']),
    })),
    'a project ends on another day': change(() => ({
      endDate: pick(random, [null, '2026-10-31T00:00:00', '2026-11-30T00:00:00']),
    })),
    'a project changes its company': change(() => ({ companyId: pick(random, hq.state().companies).id })),
    'a project is closed': change(() => ({ projectStatusId: 3 })),
    'a field of no interest is changed': write('Notiz', `Notiz ${cast.next()}`),
    'a company is renamed in HQ'() {
      const name = pick(random, [...companyNames, `Firma ${cast.next()}`]);
      hq.person.updateCompany(pick(random, hq.state().companies).id, { name });
      return name;
    },
    'a project is deleted in HQ'() {
      const { id, number } = project();
      if (random() < 0.5) throw new Error('rather not');
      hq.person.deleteProject(id);
      return number;
    },
    'HQ’s own integration links a project'() {
      if (random() < 0.6) throw new Error('it is switched off');
      const made = project();
      // Mostly with the one it has from us, by which every time could be booked twice.
      const target = (random() < 0.6 && heldBy(made, agency)) || projectInAwork();
      hq.person.linkByHq(made.id, random() < 0.3 ? null : target.id);
      return made.number;
    },
  };
}

/** As people copy it. */
function addressOf({ id, projectKey }: { id: string; projectKey: string }, random: () => number): string {
  return pick(random, [
    `${WORKSPACE}/projects/${id}`,
    `${WORKSPACE}/projects/${id}/list?x=1`,
    `https://app.awork.com/projects/${projectKey}`,
    id,
  ]);
}

const wrongAddresses = [
  'https://other.awork.com/projects/00000000-0000-4000-8000-000000000001',
  `${WORKSPACE}/projects/00000000-0000-4000-8000-000000000001`,
  `${WORKSPACE}/tasks/1`,
  'siehe awork',
];
