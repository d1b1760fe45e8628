import type { Reason } from '../reason.ts';
import { todoText } from '../reason.ts';
import type { Details, Language, Wording } from '../wording.ts';
import { say } from '../wording.ts';
import type { Block } from './mail-body.ts';
import { linkedList, list, text } from './mail-body.ts';
import type { Trouble } from './notice.ts';
import type { Reader } from './write-mail.ts';

/** Records of one connection that need somebody for the same reason. */
export interface Need {
  reason: Reason;
  count: number;
  /** A few of them. */
  named: readonly Trouble[];
  /** How many there are for this reason, where the others were told before. */
  inAll?: number;
}

const words = {
  more: { en: '… and {count} more.', de: '… und {count} {count|weiterer|weitere}.', no: '… og {count} til.' },
  details: { en: 'Details', de: 'Einzelheiten', no: 'Detaljer' },
  inAll: {
    en: '{count} {count|is|are} open for this reason in all.',
    de: 'Insgesamt {count|ist|sind} es aus diesem Grund {count}.',
    no: 'I alt gjelder dette {count}.',
  },
} as const satisfies Record<string, Wording>;

/** Which records, what is wrong, and what to do: said once where it is the same for all of them. */
export function needBlocks(need: Need, { contact, language, consoleUrl }: Reader): Block[] {
  const { named, count, inAll = count } = need;
  const said = named.map((trouble) => ({
    ...saidOf(trouble, contact, language),
    link:
      consoleUrl !== undefined && trouble.path !== undefined
        ? { text: say(words.details, {}, language), url: `${consoleUrl}${trouble.path}` }
        : undefined,
  }));
  const todos = new Set(said.map(({ todo }) => todo));
  const isShared = named.length > 1 && todos.size === 1;
  const items = said.map(({ what, todo, link }) => ({
    text: isShared ? what : [what, todo].filter(Boolean).join(' '),
    link,
  }));
  const more = moreThan(named.length, count, language).map((rest) => ({ text: rest }));
  return [
    linkedList([...items, ...more]),
    ...(isShared ? [...todos].filter(Boolean).map(text) : []),
    ...(inAll > count ? [text(say(words.inAll, { count: inAll }, language))] : []),
  ];
}

/** The same where nothing is to be done any more. */
export function solvedBlock({ named, count }: Need, language: Language): Block {
  const items = named.map((trouble) => saidOf(trouble, {}, language).what);
  return list([...items, ...moreThan(named.length, count, language)]);
}

function moreThan(shown: number, count: number, language: Language): string[] {
  return count > shown ? [say(words.more, { count: count - shown }, language)] : [];
}

function saidOf({ reason, details, record }: Trouble, contact: Details, language: Language) {
  const known = { ...details, ...contact };
  const named = record ? `${say(record.kind, {}, language)} ${record.id}: ` : '';
  return {
    what: `${named}${say(reason.text, known, language)}`,
    todo: reason.todo ? todoText(reason.todo, known, language) : '',
  };
}
