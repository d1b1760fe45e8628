import type { Connection } from '../connections/connection.ts';
import type { Details, Language, Wording } from '../wording.ts';
import { say } from '../wording.ts';
import type { Block } from './mail-body.ts';
import { htmlOf, text, textOf } from './mail-body.ts';
import type { Mail, MailFacts } from './notice.ts';
import { addressOf } from './notice.ts';

const words = {
  page: { en: 'Your connection', de: 'Ihre Verbindung', no: 'Tilkoblingen din' },
  help: {
    en: 'If you have questions, please ask {contact}.',
    de: 'Bei Fragen geben Sie bitte {contact} Bescheid.',
    no: 'Har du spørsmål, spør {contact}.',
  },
  repeated: {
    en: 'You may have this mail already: the sending of the last one was cut off.',
    de: 'Vielleicht haben Sie diese E-Mail schon: Der letzte Versand wurde unterbrochen.',
    no: 'Kanskje har du denne e-posten allerede: Forrige sending ble avbrutt.',
  },
} as const satisfies Record<string, Required<Wording>>;

export interface Written {
  subject: string;
  blocks: readonly Block[];
}

export interface Reader {
  language: Language;
  /** Whom they are to turn to, for sentences. */
  contact: Details;
}

/** A mail to the people of a connection, with whom to ask and where to look; undefined when nobody is to be told. */
export function writeMail(
  connection: Connection,
  { supportContact, consoleUrl }: MailFacts,
  write: (reader: Reader) => Written,
  mayRepeat = false,
): Mail | undefined {
  const address = addressOf(connection, supportContact);
  if (!address) return undefined;
  const { to, language, contact } = address;
  const { subject, blocks } = write({ language, contact });
  const url = consoleUrl && `${consoleUrl}/connections/${connection.id}`;
  const all = [
    ...(mayRepeat ? [text(say(words.repeated, {}, language))] : []),
    ...blocks,
    ...(url ? [{ kind: 'link', text: say(words.page, {}, language), url } as const] : []),
    text(say(words.help, contact, language)),
  ];
  return {
    ...{ to, subject, text: textOf(all), html: htmlOf(all, subject, language) },
    replyTo: mailAddressIn(contact['contact']),
    connection: connection.id,
  };
}

/** A contact may be a name, a telephone number or an address, or all of them. */
function mailAddressIn(contact: string | number | undefined): string | undefined {
  return /[^\s<>(),;:]+@[^\s<>(),;:]+\.[a-z]{2,}/i.exec(String(contact ?? ''))?.[0];
}
