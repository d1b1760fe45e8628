import type { Cache } from '../../../cache.ts';
import type { Link } from '../../../links/link.ts';
import type { LinkStore } from '../../../links/link-store.ts';
import { linkOfAworkProject } from '../projects/adoption.ts';
import { projectMemory } from '../projects/project-memory.ts';

/** A burst of entries of one project asks the store once. Only what is there is remembered, never that it is missing. */
const PROJECT_SECONDS = 5;

const memory = projectMemory.pick({ takesTimes: true });

/** The link of an awork project whose times are taken. */
export async function findTakingProject(
  aworkProjectId: string,
  run: { cache: Cache; links: LinkStore; connection: { id: string } },
): Promise<Link | undefined> {
  const key = `linked-project/${aworkProjectId}`;
  const link = await run.cache.get(key, PROJECT_SECONDS, () => linkOfAworkProject(aworkProjectId, run));
  if (link && memory.parse(link.data ?? {}).takesTimes) return link;
  run.cache.drop(key);
  return undefined;
}
