import type { Link, LinkKey } from '../../../links/link.ts';
import { takeTarget } from '../../../links/take-target.ts';
import type { RunContext } from '../../../run-context.ts';

type Taking = Pick<RunContext, 'connection' | 'links' | 'now'>;

/** Longer than anybody who has just taken a project needs to write it down on their own link. */
const FRESH_MILLISECONDS = 120_000;

function ownerKey(connection: string, aworkProjectId: string): LinkKey {
  return { connection, entity: 'awork-project', sourceId: aworkProjectId };
}

/**
 * One awork project takes one project of the source, also where two are linked with it in the same moment, which the index
 * by target does not show yet. Throws `conflict` for whoever comes second: the next attempt finds it taken.
 */
export async function takeProject(aworkProjectId: string, sourceId: string, run: Taking): Promise<void> {
  const key = ownerKey(run.connection.id, aworkProjectId);
  const before = await run.links.get(key);
  const insteadOf = before && (await isLeft(before, aworkProjectId, run)) ? before.targetId : undefined;
  await takeTarget({ key, targetId: sourceId, insteadOf }, 'awork', run);
}

/** Whether the owner has gone on to another awork project since. */
async function isLeft(
  { targetId: ownerId, outcome }: Link,
  aworkProjectId: string,
  { links, connection, now }: Taking,
): Promise<boolean> {
  if (ownerId === undefined || now().getTime() - Date.parse(outcome?.at ?? '') < FRESH_MILLISECONDS)
    return false;
  const owner = await links.get({ connection: connection.id, entity: 'project', sourceId: ownerId });
  return owner?.targetId !== aworkProjectId;
}
