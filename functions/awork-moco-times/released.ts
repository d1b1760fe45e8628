import type { Link } from '../../shared/links/link.ts';
import type { MocoAworkTools } from '../connectors/moco-awork-tools.ts';
import type { ProjectLinkData } from '../moco-awork-projects/project-link.ts';
import { readProjectLink } from '../moco-awork-projects/project-link.ts';

/** Whether what an entry waits for is there by now. Timers, and entries without a person, are simply read again. */
export async function isReleased(
  { outcome, waitingFor = '' }: Link,
  tools: MocoAworkTools,
): Promise<boolean> {
  if (outcome?.kind !== 'waiting') return false;
  const [kind = '', first = '', second = ''] = waitingFor.split(':');
  switch (kind) {
    case 'person':
      return (await tools.people.mocoUserOf(first)).kind === 'found';
    case 'assignment':
      return (await projectOf(first, tools)).assigned.includes(Number(second));
    case 'item':
      // An item that is gone in MOCO no longer decides anything.
      return !(await projectOf(first, tools)).items.some(
        ({ id, active }) => id === Number(second) && !active,
      );
    default:
      return true;
  }
}

async function projectOf(
  mocoProjectId: string,
  { links, connection }: MocoAworkTools,
): Promise<ProjectLinkData> {
  const link = await links.get({ connection: connection.id, entity: 'project', sourceId: mocoProjectId });
  return readProjectLink(link?.data);
}
