import { authorId, type Fields } from './fields.ts';
import type { Author, Tracked } from './records.ts';

/** Whoever sits at HQ's screens; in no list. */
const SCREEN_USER_ID = 2;

const userOf = (author: Author) => authorId(author, SCREEN_USER_ID);

export const auditV1: Fields<Tracked> = {
  Id: ({ id }) => id,
  CreatedBy: ({ createdBy }) => userOf(createdBy),
  UpdatedBy: ({ updatedBy }) => userOf(updatedBy),
  CreatedOn: ({ createdOn }) => createdOn,
  UpdatedOn: ({ updatedOn }) => updatedOn,
};

export const auditV2: Fields<Tracked> = {
  id: ({ id }) => id,
  createdOn: ({ createdOn }) => createdOn,
  createdBy: ({ createdBy }) => userOf(createdBy),
  updatedOn: ({ updatedOn }) => updatedOn,
  updatedBy: ({ updatedBy }) => userOf(updatedBy),
};

/** What nobody fills in here; every plain property is written, also an empty one. */
export function blank(...names: string[]): Fields<unknown> {
  return Object.fromEntries(names.map((name) => [name, () => null]));
}
