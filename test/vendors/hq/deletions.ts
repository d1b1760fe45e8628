import type { Hq } from './hq.ts';
import type { Author } from './records.ts';
import { stampTracked } from './stamps.ts';

/** Guessed: objects are named as the API names its entities; nothing is ever forgotten. */
export function tellDeleted(
  hq: Hq,
  author: Author,
  databaseObject: 'Project' | 'Task' | 'UserReporting',
  entityId: number,
): void {
  hq.deletions.put({ ...stampTracked(hq, author), entityId, databaseObject });
}
