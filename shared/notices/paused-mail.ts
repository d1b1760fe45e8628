import { DateTime } from 'luxon';
import type { Connection } from '../connections/connection.ts';
import { keysPath } from '../console-paths.ts';
import type { Reason } from '../reason.ts';
import { onPages, sentence } from '../reason.ts';
import { connectorNames } from '../vendor.ts';
import type { Language, Wording } from '../wording.ts';
import { say } from '../wording.ts';
import { text } from './mail-body.ts';
import type { Mail, MailFacts, Trouble } from './notice.ts';
import type { LinkedPage } from './write-mail.ts';
import { writeMail } from './write-mail.ts';

const subjects = {
  stopped: {
    en: '{connector} has stopped at {time} ({id})',
    de: '{connector} steht seit {time} ({id})',
    no: '{connector} har stått siden {time} ({id})',
  },
  still: {
    en: '{connector} is still stopped, since {day} ({id})',
    de: '{connector} steht immer noch, seit {day} ({id})',
    no: '{connector} står fortsatt, siden {day} ({id})',
  },
} as const satisfies Record<string, Wording>;

const closing: Wording = {
  en: 'Nothing is lost: changes made meanwhile follow as soon as the connection runs again.',
  de: 'Nichts geht verloren: Zwischenzeitliche Änderungen folgen, sobald die Verbindung wieder läuft.',
  no: 'Ingenting går tapt: Endringer i mellomtiden følger så snart tilkoblingen er i gang igjen.',
};

const keys = {
  name: {
    en: 'Access of your connection',
    de: 'Zugänge Ihrer Verbindung',
    no: 'Tilganger for tilkoblingen din',
  },
  help: {
    en: 'If you have not been invited to this page, or have questions, please tell {contact}.',
    de: 'Sind Sie zu dieser Seite nicht eingeladen oder haben Sie Fragen, geben Sie bitte {contact} Bescheid.',
    no: 'Er du ikke invitert til denne siden, eller har du spørsmål, gi beskjed til {contact}.',
  },
} as const satisfies Record<string, Wording>;

/** Readers of a language live where its customers are; English is read anywhere, so it names its zone. */
const clocks: Record<Language, { zone: string; time: string; day: string }> = {
  en: { zone: 'UTC', time: "HH:mm 'UTC'", day: 'd LLLL yyyy' },
  de: { zone: 'Europe/Berlin', time: 'HH:mm', day: 'dd.LL.yyyy' },
  no: { zone: 'Europe/Oslo', time: 'HH:mm', day: 'dd.LL.yyyy' },
};

export interface Stop {
  why: Trouble;
  /** ISO instant. */
  since: string;
  /** They were told before that it stopped. */
  isReminder?: boolean;
  mayRepeat?: boolean;
}

/** The mail for a connection that stopped; undefined when nobody is to be told. */
export function pausedMail(
  connection: Connection,
  { why, since, isReminder = false, mayRepeat }: Stop,
  facts: MailFacts = {},
): Mail | undefined {
  return writeMail(
    connection,
    facts,
    ({ language, contact, consoleUrl }) => {
      const { zone, time, day } = clocks[language];
      const at = DateTime.fromISO(since, { zone, locale: 'en' });
      const known = {
        ...{ connector: connectorNames[connection.connector], id: connection.id },
        ...{ time: at.toFormat(time), day: at.toFormat(day) },
      };
      const page = consoleUrl === undefined ? undefined : keysPageOf(connection, why.reason);
      const reason = page ? onPages(why.reason) : why.reason;
      const told = sentence(reason, { ...why.details, ...contact }, language);
      return {
        page,
        subject: say(isReminder ? subjects.still : subjects.stopped, known, language),
        blocks: [text(told), text(say(closing, {}, language))],
      };
    },
    mayRepeat,
  );
}

/** Where what the reason asks for is done; undefined where no page helps. */
function keysPageOf({ id }: Connection, { todoOnKeysPage }: Reason): LinkedPage | undefined {
  return todoOnKeysPage && { path: keysPath(id), ...keys };
}
