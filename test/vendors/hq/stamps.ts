import type { Hq } from './hq.ts';
import type { Author, Tracked } from './records.ts';

export function stampTracked(hq: Hq, author: Author): Tracked {
  return { ...hq.stampNew(author), updatedBy: author };
}

/** What every write leaves behind. */
export function touched(hq: Hq, author: Author): Pick<Tracked, 'updatedBy' | 'updatedOn'> {
  return { updatedBy: author, updatedOn: hq.now() };
}
