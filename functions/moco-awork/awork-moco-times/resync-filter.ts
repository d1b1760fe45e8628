import { UnknownFilter } from '../../../shared/operations/unknown-filter.ts';
import { linkOfAworkProject } from '../../../shared/vendors/awork/projects/adoption.ts';
import { projectKey } from '../linked-project.ts';
import type { MocoAworkRun } from '../run.ts';

/** The awork user with an address. Throws `UnknownFilter`. */
export async function aworkUserOf(email: string, { people }: MocoAworkRun): Promise<string> {
  const found = await people.aworkUserByEmail(email);
  if (found !== undefined) return found;
  throw new UnknownFilter('person', email, await people.aworkEmails());
}

/** A linked project may be named by its MOCO id or its awork id. Throws `UnknownFilter`. */
export async function aworkProjectOf(project: string, run: MocoAworkRun): Promise<string> {
  const { links, connection } = run;
  const link =
    (await links.get(projectKey(connection.id, project))) ?? (await linkOfAworkProject(project, run));
  if (link?.targetId) return link.targetId;
  const linked = (await Array.fromAsync(links.list(connection.id, 'project'))).filter(
    ({ targetId }) => targetId !== undefined,
  );
  throw new UnknownFilter(
    'project',
    project,
    linked.map(({ key }) => key.sourceId),
  );
}
