import type { Link } from '../../../shared/links/link.ts';
import { FRESH_SECONDS } from '../../../shared/vendors/awork/directory.ts';
import type { ProjectLinkData } from '../linked-project.ts';
import { projectKey, readProjectLink } from '../linked-project.ts';
import type { MocoAworkRun } from '../run.ts';

/** `waiting`: entries whose person, assignment or service item is there by now. */
export async function sweepWaiting(run: MocoAworkRun) {
  run.people.refresh();
  const over: string[] = [];
  for await (const link of run.links.listOpen(run.connection.id)) {
    if (link.key.entity === 'time' && (await isWaitOver(link, run))) over.push(link.key.sourceId);
  }
  // Other workers may still hold a directory without the person.
  await run.ask('time', over, 'sweep', FRESH_SECONDS + 1);
  return { cursor: undefined, sent: over.length };
}

/** Whether what an entry waits for is there by now. Timers, and entries without a person, are simply read again. */
export async function isWaitOver({ outcome, waitingFor = '' }: Link, run: MocoAworkRun): Promise<boolean> {
  if (outcome?.kind !== 'waiting') return false;
  const [kind = '', first = '', second = ''] = waitingFor.split(':');
  switch (kind) {
    case 'person':
      return (await run.people.mocoUserOf(first)).kind === 'found';
    case 'moco-user':
      return (await run.people.deactivatedInMoco(Number(first))) === undefined;
    case 'assignment':
      return run.settings.assignPeople || (await projectOf(first, run)).assigned.includes(Number(second));
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
  return readProjectLink((await links.get(projectKey(connection.id, mocoProjectId)))?.data);
}
