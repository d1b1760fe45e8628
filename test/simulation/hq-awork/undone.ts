import type { Agency } from './agency.ts';

/** What waits or is parked has its dead letter; nothing is left in between. */
export function undoneWithoutWord({ stores }: Agency): string[] {
  const items = stores.links.items();
  const broken: string[] = [];
  for (const { entity, sourceId, outcome, lease, openSince } of items) {
    const title = `${entity} ${sourceId}`;
    // What several records share is made by whoever needs it next, and nobody is told that it was tried in vain.
    if (outcome?.kind === 'retrying' && openSince !== undefined)
      broken.push(`${title} still says it is being retried (${outcome.code})`);
    const hasLetter = stores.queue.deadLetters.some(
      ({ pointer }) => typeof pointer === 'object' && pointer.id === sourceId,
    );
    if (outcome?.kind === 'parked' && !hasLetter)
      broken.push(`${title} is parked (${outcome.code}) but in no dead-letter queue`);
    // What is claimed inside other claims simply expires.
    if (lease !== undefined && ['project', 'time', '*'].includes(entity))
      broken.push(`${title} is still claimed`);
  }
  return broken;
}
