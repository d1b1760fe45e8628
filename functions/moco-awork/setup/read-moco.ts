import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkRun } from '../run.ts';

type Field = Awaited<ReturnType<MocoAworkRun['moco']['projectFields']>>[number];

/** What MOCO has that the checklist looks at more than once. */
export interface MocoFacts {
  /** Of projects. */
  fields: readonly Field[];
  /** Some hundreds, however many there are. */
  projects: readonly MocoProject[];
}
export type MocoField = Field;

const MOST_PROJECTS = 500;

export async function readMoco({ moco }: Pick<MocoAworkRun, 'moco'>): Promise<MocoFacts> {
  const fields = (await moco.projectFields()).filter(({ entity }) => entity === 'Project');
  const projects: MocoProject[] = [];
  for await (const project of moco.projects({})) {
    projects.push(project);
    if (projects.length >= MOST_PROJECTS) break;
  }
  return { fields, projects };
}
