import type { Connection } from '../connections/connection.ts';
import type { Details, Wording } from '../wording.ts';
import type { Reason } from '../reason.ts';

/** A record that a person must look at. */
export interface Trouble {
  reason: Reason;
  details: Details;
  /** The record, where the reason's own sentence does not name it. */
  record?: { kind: Wording; id: string };
}

export interface Notices {
  /** Tells the customer, once, that the connection stopped and what to do. */
  paused(connection: Connection, why: Trouble): Promise<void>;
  /** Tells the customer about records that did not go through, all in one mail. */
  failed(connection: Connection, troubles: readonly Trouble[]): Promise<void>;
}

export interface Mail {
  to: readonly string[];
  subject: string;
  text: string;
}

/** Where a mail goes, and whom its reader is to turn to; undefined when nobody is to be told. */
export function addressOf({ notify }: Connection, supportContact: string | undefined) {
  if (!notify) return undefined;
  const { email, language, contact = supportContact } = notify;
  const known: Details = contact === undefined ? {} : { contact };
  return { to: [email].flat(), language, contact: known };
}
