import type { Link } from '../../../shared/links/link.ts';
import { FRESH_SECONDS } from '../../../shared/vendors/awork/directory.ts';
import type { HqAworkRun } from '../run.ts';
import { findProject } from './read-time.ts';

/** `waiting`: entries whose person is there by now, or whose project is left to us again. */
export async function sweepWaiting(run: HqAworkRun) {
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
async function isWaitOver({ outcome, waitingFor = '' }: Link, run: HqAworkRun): Promise<boolean> {
  if (outcome?.kind !== 'waiting') return false;
  const [kind = '', id = ''] = waitingFor.split(':');
  switch (kind) {
    case 'person':
      return (await run.people.hqUserOf(id)).kind === 'found';
    case 'project':
      return !(await findProject(id, run))?.data.linkedByBoth;
    default:
      return true;
  }
}
