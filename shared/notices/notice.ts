import type { Connection } from '../connections/connection.ts';
import type { Details, Language, Reason } from '../reason.ts';
import { sentence } from '../reason.ts';

/** A record that a person must look at. */
export interface Trouble {
  reason: Reason;
  details: Details;
  /** The record, where the reason's own sentence does not name it. */
  record?: string;
}

export interface Notices {
  /** Tells the customer, once, that the connection stopped and what to do. */
  paused(connection: Connection, why: Trouble): Promise<void>;
  /** Tells the customer about records that did not go through, all in one mail. */
  failed(connection: Connection, troubles: readonly Trouble[]): Promise<void>;
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
export function pausedMail({ id, notify }: Connection, why: Trouble): Mail | undefined {
  if (!notify) return undefined;
  const { email, language } = notify;
  const text = `${sentence(why.reason, why.details, language)}\n\n${closings[language]}\n`;
  return { to: email, subject: subjects[language](id), text };
}

/** So many are spelled out; of more the operators have the list. */
const MOST_LINES = 50;

const failureTexts: Record<Language, FailureTexts> = {
  en: {
    subject: (count, id) =>
      `Tandem: ${count === 1 ? `one record of ${id} needs` : `${count} records of ${id} need`} you`,
    opening: 'These records did not go through. Each line says which, why, and what to do:',
    more: (count) => `… and ${count} more.`,
    closing: 'Whatever you correct can be sent again; nothing is lost and nothing is sent twice.',
  },
  de: {
    subject: (count, id) =>
      `Tandem: ${count === 1 ? `ein Datensatz von ${id} braucht` : `${count} Datensätze von ${id} brauchen`} Sie`,
    opening: 'Diese Datensätze kamen nicht durch. Jede Zeile sagt, welcher, warum, und was zu tun ist:',
    more: (count) => `… und ${count} weitere.`,
    closing: 'Berichtigtes lässt sich erneut senden; nichts geht verloren, nichts wird doppelt gesendet.',
  },
  no: {
    subject: (count, id) => `Tandem: ${count === 1 ? 'én post' : `${count} poster`} fra ${id} trenger deg`,
    opening: 'Disse postene gikk ikke gjennom. Hver linje sier hvilken, hvorfor, og hva som må gjøres:',
    more: (count) => `… og ${count} til.`,
    closing: 'Det du retter, kan sendes på nytt; ingenting går tapt og ingenting sendes to ganger.',
  },
};

interface FailureTexts {
  subject(count: number, id: string): string;
  opening: string;
  more(count: number): string;
  closing: string;
}

/** One mail for many records; undefined when nobody is to be told. */
export function failureMail({ id, notify }: Connection, troubles: readonly Trouble[]): Mail | undefined {
  if (!notify || troubles.length === 0) return undefined;
  const { email, language } = notify;
  const texts = failureTexts[language];
  const shown = troubles.slice(0, MOST_LINES);
  const lines = shown.map(
    ({ reason, details, record }) => `- ${record ? `${record}: ` : ''}${sentence(reason, details, language)}`,
  );
  const rest = troubles.length - shown.length;
  const more = rest > 0 ? [texts.more(rest)] : [];
  const text = [texts.opening, '', ...lines, ...more, '', texts.closing, ''].join('\n');
  return { to: email, subject: texts.subject(troubles.length, id), text };
}
