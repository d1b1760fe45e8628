import type { Connection } from '../connections/connection.ts';
import { sentence } from '../reason.ts';
import { connectorNames } from '../vendor.ts';
import type { Details, Language, Wording } from '../wording.ts';
import { say } from '../wording.ts';
import type { Mail, Trouble } from './notice.ts';
import { addressOf } from './notice.ts';

/** So many are spelled out; of more the operators have the list. */
const MOST_LINES = 50;

const words = {
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
  opening: {
    en: 'These records did not go through. Each line says which, what is wrong, and what to do:',
    de: 'Diese Datensätze kamen nicht durch. Jede Zeile sagt, welcher, was nicht stimmt und was zu tun ist:',
    no: 'Disse postene gikk ikke gjennom. For hver post står det hva som er galt, og hva du må gjøre:',
  },
  more: { en: '… and {count} more.', de: '… und {count} weitere.', no: '… og {count} til.' },
  closing: {
    en: 'Nothing is lost, and nothing is sent twice.',
    de: 'Nichts geht verloren, und nichts wird doppelt gesendet.',
    no: 'Ingenting går tapt, og ingenting sendes to ganger.',
  },
} as const satisfies Record<string, Required<Wording>>;

/** One mail for many records; undefined when nobody is to be told. */
export function failureMail(
  connection: Connection,
  troubles: readonly Trouble[],
  supportContact?: string,
): Mail | undefined {
  const address = addressOf(connection, supportContact);
  if (!address || troubles.length === 0) return undefined;
  const { to, language, contact } = address;
  const count = troubles.length;
  const facts = { connector: connectorNames[connection.connector], id: connection.id, count };
  const lines = troubles.slice(0, MOST_LINES).map((trouble) => `- ${line(trouble, contact, language)}`);
  const rest = count - lines.length;
  const more = rest > 0 ? [say(words.more, { count: rest }, language)] : [];
  const [opening, closing] = [words.opening, words.closing].map((wording) => say(wording, {}, language));
  const text = [opening, '', ...lines, ...more, '', closing, ''].join('\n');
  return { to, subject: say(count === 1 ? words.one : words.many, facts, language), text };
}

function line({ reason, details, record }: Trouble, contact: Details, language: Language): string {
  const named = record ? `${say(record.kind, {}, language)} ${record.id}: ` : '';
  return `${named}${sentence(reason, { ...details, ...contact }, language)}`;
}
