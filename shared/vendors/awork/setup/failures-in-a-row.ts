import type { AworkWebhookLog } from '../records.ts';

/** So many deliveries have failed since the last one that arrived. awork does not say in which order it lists them. */
export function failuresInARow(logs: readonly AworkWebhookLog[]): number {
  const newestFirst = logs.toSorted((one, other) => (one.createdOn < other.createdOn ? 1 : -1));
  const arrived = newestFirst.findIndex(({ isSuccessful }) => isSuccessful);
  return arrived < 0 ? newestFirst.length : arrived;
}
