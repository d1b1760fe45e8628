import type { LinkStore } from '../../../links/link-store.ts';
import { UnknownFilter } from '../../../operations/unknown-filter.ts';
import type { AworkDirectory } from '../directory.ts';
import { linkOfAworkProject } from '../projects/adoption.ts';

export interface ResyncFiltering {
  connection: { id: string };
  links: LinkStore;
  people: Pick<AworkDirectory, 'aworkUserByEmail' | 'aworkEmails'>;
}

/** The awork user with an address. Throws `UnknownFilter`. */
export async function aworkUserOf(
  email: string,
  { people }: Pick<ResyncFiltering, 'people'>,
): Promise<string> {
  const found = await people.aworkUserByEmail(email);
  if (found !== undefined) return found;
  throw new UnknownFilter('person', email, await people.aworkEmails());
}

/** A linked project may be named by its id at its source or its awork id. Throws `UnknownFilter`. */
export async function aworkProjectOf(
  project: string,
  run: Pick<ResyncFiltering, 'links' | 'connection'>,
): Promise<string> {
  const { links, connection } = run;
  const link =
    (await links.get({ connection: connection.id, entity: 'project', sourceId: project })) ??
    (await linkOfAworkProject(project, run));
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
