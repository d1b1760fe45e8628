import { DateTime } from 'luxon';
import type { Connection } from '../connections/connection.ts';
import { sentence } from '../reason.ts';
import { connectorNames } from '../vendor.ts';
import type { Language, Wording } from '../wording.ts';
import { say } from '../wording.ts';
import type { Mail, Trouble } from './notice.ts';
import { addressOf } from './notice.ts';

const subject: Required<Wording> = {
  en: '{connector} has stopped at {time} ({id})',
  de: '{connector} steht seit {time} ({id})',
  no: '{connector} har stått siden {time} ({id})',
};

const closing: Required<Wording> = {
  en: 'Nothing is lost: changes made meanwhile follow as soon as the connection runs again.',
  de: 'Nichts geht verloren: Zwischenzeitliche Änderungen folgen, sobald die Verbindung wieder läuft.',
  no: 'Ingenting går tapt: Endringer i mellomtiden følger så snart tilkoblingen er i gang igjen.',
};

/** Readers of a language live where its customers are; English is read anywhere, so it names its zone. */
const clocks: Record<Language, { zone: string; format: string }> = {
  en: { zone: 'UTC', format: "HH:mm 'UTC'" },
  de: { zone: 'Europe/Berlin', format: 'HH:mm' },
  no: { zone: 'Europe/Oslo', format: 'HH:mm' },
};

/** The mail for a connection that stopped; undefined when nobody is to be told. */
export function pausedMail(
  connection: Connection,
  why: Trouble,
  since: Date,
  supportContact?: string,
): Mail | undefined {
  const address = addressOf(connection, supportContact);
  if (!address) return undefined;
  const { to, language, contact } = address;
  const { zone, format } = clocks[language];
  const time = DateTime.fromJSDate(since, { zone }).toFormat(format);
  const facts = { connector: connectorNames[connection.connector], time, id: connection.id };
  const told = sentence(why.reason, { ...why.details, ...contact }, language);
  return { to, subject: say(subject, facts, language), text: `${told}\n\n${say(closing, {}, language)}\n` };
}
