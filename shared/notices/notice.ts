import type { Connection } from '../connections/connection.ts';
import type { Details, Wording } from '../wording.ts';
import type { Reason } from '../reason.ts';

/** A record that a person must look at. */
export interface Trouble {
  reason: Reason;
  details: Details;
  /** The record, where the reason's own sentence does not name it. */
  record?: { kind: Wording; id: string };
  /** Where the console shows the record, from its root. */
  path?: string | undefined;
}

export interface Notices {
  /** Tells the customer, once, that the connection stopped at that ISO instant and what to do. */
  paused(connection: Connection, why: Trouble, since: string): Promise<void>;
}

export interface Mail {
  to: readonly string[];
  /** Where answers go, if not to the sender. */
  replyTo?: string | undefined;
  subject: string;
  text: string;
  html: string;
  /** Whose mail it is, so that one that bounces is known. */
  connection?: string;
}

export interface Mailer {
  /** Throws `MailRefused` when it was certainly not sent; after any other error it may have been. */
  send(mail: Mail): Promise<void>;
}

export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** What mails say of whoever runs Tandem. */
export interface MailFacts {
  /** Whom customers are told to turn to, where their connection names nobody. */
  supportContact?: string | undefined;
  /** Where people see their connections, without a slash at the end. */
  consoleUrl?: string | undefined;
}

/** Where a mail goes, and whom its reader is to turn to; undefined when nobody is to be told. */
export function addressOf({ notify }: Pick<Connection, 'notify'>, supportContact: string | undefined) {
  if (!notify) return undefined;
  const { email, language, contact = supportContact } = notify;
  const known: Details = contact === undefined ? {} : { contact };
  return { to: [email].flat(), language, contact: known };
}

/** The name of the tag that says whose mail it is; SES tells it with a bounce. */
export const CONNECTION_TAG = 'connection';
