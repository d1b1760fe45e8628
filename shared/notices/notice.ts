import type { Connection } from '../connections/connection.ts';
import type { Details, Language, Reason } from '../reason.ts';
import { sentence } from '../reason.ts';

export interface Notices {
  /** Tells the customer, once, that the connection stopped and what to do. */
  paused(connection: Connection, why: { reason: Reason; details: Details }): Promise<void>;
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

const subjects: Record<Language, (id: string) => string> = {
  en: (id) => `Tandem: the connection ${id} has stopped`,
  de: (id) => `Tandem: Die Verbindung ${id} wurde angehalten`,
  no: (id) => `Tandem: Tilkoblingen ${id} er stanset`,
};

const closings: Record<Language, string> = {
  en: 'Nothing is lost: changes made meanwhile follow as soon as the connection is resumed.',
  de: 'Nichts geht verloren: Zwischenzeitliche Änderungen folgen, sobald die Verbindung wieder läuft.',
  no: 'Ingenting går tapt: Endringer i mellomtiden følger så snart tilkoblingen er i gang igjen.',
};

/** The mail for a paused connection; undefined when nobody is to be told. */
export function pausedMail(
  { id, notify }: Connection,
  why: { reason: Reason; details: Details },
): Mail | undefined {
  if (!notify) return undefined;
  const { email, language } = notify;
  const text = `${sentence(why.reason, why.details, language)}\n\n${closings[language]}\n`;
  return { to: email, subject: subjects[language](id), text };
}
