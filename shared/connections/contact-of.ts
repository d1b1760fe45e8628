import type { Details } from '../wording.ts';
import type { Connection } from './connection.ts';

/** Whom a sentence sends its reader to, for its `{contact}`. */
export function contactOf({ notify }: Pick<Connection, 'notify'>): Details {
  return notify?.contact === undefined ? {} : { contact: notify.contact };
}
