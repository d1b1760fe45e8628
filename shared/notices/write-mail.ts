import type { Connection } from '../connections/connection.ts';
import { connectionPath } from '../console-paths.ts';
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
} as const satisfies Record<string, Wording>;

/** Where a mail leads, and what its reader does who cannot go there. */
export interface LinkedPage {
  path: string;
  name: Wording;
  help: Wording;
}

export interface Written {
  subject: string;
  blocks: readonly Block[];
  /** Instead of the connection's own. */
  page?: LinkedPage | undefined;
}

export interface Reader {
  language: Language;
  /** Whom they are to turn to, for sentences. */
  contact: Details;
  /** Without a slash at the end; absent where there is no console. */
  consoleUrl: string | undefined;
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
  const { subject, blocks, page = pageOf(connection) } = write({ language, contact, consoleUrl });
  const url = consoleUrl && `${consoleUrl}${page.path}`;
  const all = [
    ...(mayRepeat ? [text(say(words.repeated, {}, language))] : []),
    ...blocks,
    ...(url ? [{ kind: 'link', text: say(page.name, {}, language), url } as const] : []),
    text(say(page.help, contact, language)),
  ];
  return {
    ...{ to, subject, text: textOf(all), html: htmlOf(all, subject, language) },
    replyTo: mailAddressIn(contact['contact']),
    connection: connection.id,
  };
}

function pageOf({ id }: Connection): LinkedPage {
  return { path: connectionPath(id), name: words.page, help: words.help };
}

/** A contact may be a name, a telephone number or an address, or all of them. */
function mailAddressIn(contact: string | number | undefined): string | undefined {
  return /[^\s<>(),;:]+@[^\s<>(),;:]+\.[a-z]{2,}/i.exec(String(contact ?? ''))?.[0];
}
