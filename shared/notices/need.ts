import type { Reason } from '../reason.ts';
import type { Details, Language, Wording } from '../wording.ts';
import { say } from '../wording.ts';
import type { Block } from './mail-body.ts';
import { list, text } from './mail-body.ts';
import type { Trouble } from './notice.ts';

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
  more: { en: '… and {count} more.', de: '… und {count} weitere.', no: '… og {count} til.' },
  inAll: {
    en: '{count} are open for this reason in all.',
    de: 'Insgesamt sind es aus diesem Grund {count}.',
    no: 'I alt gjelder dette {count}.',
  },
} as const satisfies Record<string, Required<Wording>>;

/** Which records, what is wrong, and what to do: said once where it is the same for all of them. */
export function needBlocks(need: Need, contact: Details, language: Language): Block[] {
  const { named, count, inAll = count } = need;
  const said = named.map((trouble) => saidOf(trouble, contact, language));
  const todos = new Set(said.map(({ todo }) => todo));
  const isShared = named.length > 1 && todos.size === 1;
  const items = said.map(({ what, todo }) => (isShared ? what : [what, todo].filter(Boolean).join(' ')));
  const more = count > named.length ? [say(words.more, { count: count - named.length }, language)] : [];
  return [
    list([...items, ...more]),
    ...(isShared ? [...todos].filter(Boolean).map(text) : []),
    ...(inAll > count ? [text(say(words.inAll, { count: inAll }, language))] : []),
  ];
}

/** The same where nothing is to be done any more. */
export function solvedBlock({ named, count }: Need, language: Language): Block {
  const items = named.map((trouble) => saidOf(trouble, {}, language).what);
  const more = count > named.length ? [say(words.more, { count: count - named.length }, language)] : [];
  return list([...items, ...more]);
}

function saidOf({ reason, details, record }: Trouble, contact: Details, language: Language) {
  const known = { ...details, ...contact };
  const named = record ? `${say(record.kind, {}, language)} ${record.id}: ` : '';
  return {
    what: `${named}${say(reason.text, known, language)}`,
    todo: reason.todo ? say(reason.todo, known, language) : '',
  };
}
