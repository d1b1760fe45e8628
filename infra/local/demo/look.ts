import type { Simulators } from '../simulators.ts';

/** What the demo looks at in both systems, by the names it gave. */
export function lookInto({ moco, awork }: Pick<Simulators, 'moco' | 'awork'>) {
  const mocoProject = (name: string) => {
    const found = moco.state().projects.find((project) => project.name === name);
    if (!found) throw new Error(`MOCO has no project "${name}"`);
    return found;
  };
  const projectNamed = (name: string) =>
    awork.state().projects.find((project) => project.name.endsWith(name));
  const tasksOf = (projectId: string | undefined) =>
    awork
      .state()
      .tasks.filter((task) => task.projectId === projectId)
      .map(({ name }) => name);
  return {
    mocoProject,
    tasksOf,
    tasks: (name: string) => tasksOf(projectNamed(name)?.id),
    hasProject: (name: string) => projectNamed(name) !== undefined,
    project: (name: string) => projectNamed(name)?.id ?? '',
    projectById: (id: string) => awork.state().projects.find((project) => project.id === id),
    /** The awork project id in the MOCO link field; empty when there is none. */
    address(name: string): string {
      const value = mocoProject(name).custom_properties['awork Projekt'];
      return typeof value === 'string' ? (value.split('/').at(-1) ?? '') : '';
    },
    activity: (description: string) =>
      moco.state().activities.find((activity) => activity.description === description),
    entry: (note: string) => awork.state().timeEntries.find((entry) => entry.note === note)?.id ?? '',
  };
}
