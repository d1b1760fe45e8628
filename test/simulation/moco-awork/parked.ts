import type { Chronicle } from './chronicle.ts';
import { isUnclear } from './former-records.ts';
import type { Office } from './office.ts';

/** Of a former integration: it is linked, and MOCO let nobody mark it. */
export function isBilledWithoutMark(id: string, { links, moco }: Office): boolean {
  const link = links.items((each) => each.entity === 'time' && each.sourceId === id)[0];
  return moco.state().activities.some((each) => each.billed && String(each.id) === link?.targetId);
}

/** Everything undone waits or is parked, with a reason that a person can check; nothing is left in between. */
export async function everythingElseParked(office: Office, chronicle: Chronicle): Promise<string[]> {
  const broken: string[] = [];
  for await (const { key, outcome } of office.links.listOpen(office.connection.id)) {
    if (outcome?.kind === 'retrying')
      broken.push(`${key.entity} ${key.sourceId} still says it is being retried`);
    if (outcome?.kind !== 'parked') continue;
    const lies = office.queue.deadLetters.some(
      ({ pointer }) => typeof pointer === 'object' && pointer.id === key.sourceId,
    );
    if (!lies)
      broken.push(`${key.entity} ${key.sourceId} is parked (${outcome.code}) but in no dead-letter queue`);
    const billed = office.moco
      .state()
      .activities.some(
        ({ remote_id, billed: isBilled }) => isBilled && remote_id === `awork:${key.sourceId}`,
      );
    const isBilled = billed || isBilledWithoutMark(key.sourceId, office);
    const isAmbiguous =
      (outcome.code === 'activity-ambiguous' && chronicle.former.ambiguous.has(key.sourceId)) ||
      (outcome.code === 'activity-rounded' && isUnclear(key.sourceId, chronicle));
    if (!isAmbiguous && !(outcome.code === 'activity-billed' && isBilled))
      broken.push(
        `${key.entity} ${key.sourceId} is parked without need: ${outcome.code} ${JSON.stringify(outcome.details)}`,
      );
  }
  // Clients and catch-all items are claimed inside other claims; what a crash left there simply expires.
  const isRecord = (entity: string) => ['project', 'time', '*'].includes(entity);
  const leases = office.links.items(({ lease, entity }) => lease !== undefined && isRecord(entity));
  return [...broken, ...leases.map(({ entity, sourceId }) => `${entity} ${sourceId} is still claimed`)];
}
