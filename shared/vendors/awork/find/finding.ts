import type { LinkStore } from '../../../links/link-store.ts';
import type { FoundRecord } from '../../../operations/connector-operations.ts';
import type { Search } from '../../../operations/search.ts';
import type { AworkClient } from '../client.ts';
import type { AworkDirectory } from '../directory.ts';

/** What finding records of awork works with. */
export type AworkSearch = Search<{
  connection: { id: string };
  links: LinkStore;
  awork: AworkClient;
  people: Pick<AworkDirectory, 'aworkUsersLike'>;
  now(): Date;
}>;

/** By its id at the source of projects. */
export const projectRecord = (id: number | string): FoundRecord => ({ entity: 'project', id: String(id) });

/** By its id in awork. */
export const timeRecord = (id: string): FoundRecord => ({ entity: 'time', id });
