import type { Link } from '../../../shared/links/link.ts';
import type { MocoAworkRun } from '../run.ts';
import type { ProjectLinkData } from '../linked-project.ts';
import { readProjectLink } from '../linked-project.ts';

/** Whether what an entry waits for is there by now. Timers, and entries without a person, are simply read again. */
export async function isWaitOver({ outcome, waitingFor = '' }: Link, run: MocoAworkRun): Promise<boolean> {
  if (outcome?.kind !== 'waiting') return false;
  const [kind = '', first = '', second = ''] = waitingFor.split(':');
  switch (kind) {
    case 'person':
      return (await run.people.mocoUserOf(first)).kind === 'found';
    case 'assignment':
      return (await projectOf(first, run)).assigned.includes(Number(second));
    case 'item':
      // An item that is gone in MOCO no longer decides anything.
      return !(await projectOf(first, run)).items.some(({ id, active }) => id === Number(second) && !active);
    default:
      return true;
  }
}

async function projectOf(
  mocoProjectId: string,
  { links, connection }: MocoAworkRun,
): Promise<ProjectLinkData> {
  const link = await links.get({ connection: connection.id, entity: 'project', sourceId: mocoProjectId });
  return readProjectLink(link?.data);
}
