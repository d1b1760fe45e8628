import type { Connection } from '../connections/connection.ts';
import { connectorNames } from '../vendor.ts';
import type { Wording } from '../wording.ts';
import { say } from '../wording.ts';
import type { Block } from './mail-body.ts';
import { heading, text } from './mail-body.ts';
import type { Need } from './need.ts';
import { needBlocks, solvedBlock } from './need.ts';
import type { Mail, MailFacts } from './notice.ts';
import type { Reader } from './write-mail.ts';
import { writeMail } from './write-mail.ts';

/** What one mail says of a connection. */
export interface Tidings {
  /** Told for the first time. */
  fresh: readonly Need[];
  /** Told before, and open for so long that it is told again. */
  still: readonly Need[];
  /** Told before, and nothing is to be done any more. */
  solved: readonly Need[];
  /** It had stopped. */
  runsAgain: boolean;
}

const subjects = {
  fresh: {
    one: {
      en: '{connector}: one record needs you ({id})',
      de: '{connector}: Ein Datensatz braucht Sie ({id})',
      no: '{connector}: én post trenger deg ({id})',
    },
    many: {
      en: '{connector}: {count} records need you ({id})',
      de: '{connector}: {count} Datensätze brauchen Sie ({id})',
      no: '{connector}: {count} poster trenger deg ({id})',
    },
  },
  still: {
    one: {
      en: '{connector}: one record still needs you ({id})',
      de: '{connector}: Ein Datensatz braucht Sie noch ({id})',
      no: '{connector}: én post trenger deg fortsatt ({id})',
    },
    many: {
      en: '{connector}: {count} records still need you ({id})',
      de: '{connector}: {count} Datensätze brauchen Sie noch ({id})',
      no: '{connector}: {count} poster trenger deg fortsatt ({id})',
    },
  },
  solved: {
    one: {
      en: '{connector}: solved, one record ({id})',
      de: '{connector}: Erledigt, ein Datensatz ({id})',
      no: '{connector}: løst, én post ({id})',
    },
    many: {
      en: '{connector}: solved, {count} records ({id})',
      de: '{connector}: Erledigt, {count} Datensätze ({id})',
      no: '{connector}: løst, {count} poster ({id})',
    },
  },
} as const satisfies Record<string, Record<'one' | 'many', Wording>>;

const words = {
  runsAgain: {
    en: '{connector} runs again ({id})',
    de: '{connector} läuft wieder ({id})',
    no: '{connector} er i gang igjen ({id})',
  },
  resumed: {
    en: 'The connection runs again. What happened meanwhile follows by itself.',
    de: 'Die Verbindung läuft wieder. Was inzwischen geschah, folgt von selbst.',
    no: 'Tilkoblingen er i gang igjen. Det som har skjedd i mellomtiden, følger av seg selv.',
  },
  fresh: {
    en: '{count|This record|These records} did not go through. {count|The line|Each line} says which, what is wrong, and what to do:',
    de: '{count|Dieser Datensatz kam|Diese Datensätze kamen} nicht durch. {count|Die|Jede} Zeile sagt, welcher, was nicht stimmt und was zu tun ist:',
    no: '{count|Denne posten|Disse postene} gikk ikke gjennom. {count|Her|For hver post} står det hva som er galt, og hva du må gjøre:',
  },
  still: { en: 'Still open:', de: 'Noch offen:', no: 'Fortsatt åpent:' },
  solved: {
    en: 'Solved, you need not do anything about it any more:',
    de: 'Erledigt, hier müssen Sie nichts mehr tun:',
    no: 'Løst, her trenger du ikke gjøre noe mer:',
  },
  kept: {
    en: 'Nothing is lost, and nothing is sent twice.',
    de: 'Nichts geht verloren, und nichts wird doppelt gesendet.',
    no: 'Ingenting går tapt, og ingenting sendes to ganger.',
  },
} as const satisfies Record<string, Wording>;

export function isEmpty({ fresh, still, solved, runsAgain }: Tidings): boolean {
  return !runsAgain && fresh.length + still.length + solved.length === 0;
}

/** One mail for everything; undefined when nobody is to be told. */
export function tidingsMail(
  connection: Connection,
  tidings: Tidings,
  facts: MailFacts = {},
  mayRepeat?: boolean,
): Mail | undefined {
  const write = (reader: Reader) => ({
    subject: subjectOf(connection, tidings, reader),
    blocks: blocksOf(tidings, reader),
  });
  return writeMail(connection, facts, write, mayRepeat);
}

/** What is most urgent. */
function subjectOf({ id, connector }: Connection, tidings: Tidings, { language }: Reader): string {
  const known = { id, connector: connectorNames[connector] };
  const kind = (['fresh', 'still', 'solved'] as const).find((each) => tidings[each].length > 0);
  if (!kind || (kind === 'solved' && tidings.runsAgain)) return say(words.runsAgain, known, language);
  const count = countOf(tidings[kind]);
  return say(subjects[kind][count === 1 ? 'one' : 'many'], { ...known, count }, language);
}

function countOf(needs: readonly Need[]): number {
  return needs.reduce((sum, need) => sum + need.count, 0);
}

function blocksOf({ fresh, still, solved, runsAgain }: Tidings, reader: Reader): Block[] {
  const { language } = reader;
  const said = (wording: Wording) => say(wording, { count: countOf(fresh) }, language);
  const needs = (all: readonly Need[]) => all.flatMap((need) => needBlocks(need, reader));
  return [
    ...(runsAgain ? [text(said(words.resumed))] : []),
    ...(fresh.length > 0 ? [text(said(words.fresh)), ...needs(fresh)] : []),
    ...(still.length > 0 ? [heading(said(words.still)), ...needs(still)] : []),
    ...(solved.length > 0
      ? [heading(said(words.solved)), ...solved.map((need) => solvedBlock(need, language))]
      : []),
    ...(fresh.length + still.length > 0 ? [text(said(words.kept))] : []),
  ];
}
