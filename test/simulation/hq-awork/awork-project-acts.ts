import { pick } from '../random.ts';
import type { Agency } from './agency.ts';
import { type Cast, companyNames } from './cast.ts';
import { linkedFirst } from './linked-first.ts';

type Acts = Record<string, () => unknown>;

/** What people do with projects and clients in awork. */
export function aworkProjectActs(agency: Agency, cast: Cast, random: () => number): Acts {
  const { awork } = agency;
  const project = () => linkedFirst(agency, random);
  const change = (changes: () => object) => () => {
    const { id } = project();
    const made = changes();
    awork.person.updateProject(id, made);
    return `${id} ${JSON.stringify(made)}`;
  };
  return {
    'a project is made in awork': () => awork.person.createProject({ name: `Eigenes #${cast.next()}` }).id,
    'a project is renamed in awork'() {
      const { id, name } = project();
      awork.person.updateProject(id, { name: `Von Hand ${cast.next()} ${/#\d+/.exec(name)?.[0]}` });
      return id;
    },
    'a project starts on another day in awork': change(() => ({
      startDate: pick(random, ['2026-01-05T00:00:00Z', '2026-02-16T00:00:00Z']),
    })),
    'a project ends on another day in awork': change(() => ({
      dueDate: pick(random, ['2026-09-15T00:00:00Z', '2026-12-24T00:00:00Z']),
    })),
    'a project changes its client in awork': change(() => ({
      companyId: pick(random, awork.state().companies).id,
    })),
    'a project is deleted in awork'() {
      const { id } = project();
      if (random() < 0.6) throw new Error('rather not');
      awork.person.deleteProject(id, { deleteTimeTrackings: random() < 0.5 });
      return id;
    },
    'a client is made in awork'() {
      const name = pick(random, [...companyNames, `Kunde ${cast.next()}`]);
      awork.person.createCompany(name);
      return name;
    },
    'a client is renamed in awork'() {
      const name = pick(random, [...companyNames, `Kunde ${cast.next()}`]);
      awork.person.renameCompany(pick(random, awork.state().companies).id, name);
      return name;
    },
  };
}
