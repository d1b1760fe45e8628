/** What can be looked for. */
export const kinds = ['invoice', 'customer', 'project', 'voucher'] as const;
export type Kind = (typeof kinds)[number];

/** What somebody typed, taken apart. */
export interface Query {
  /** Where nothing was said, all of them. */
  kinds: readonly Kind[];
  value: string;
  /** A number is an id, or what people know the record by. */
  form: 'number' | 'guid' | 'day-and-number' | 'text';
}

/** As people write them, and as they may stand in an address. */
const kindWords: Readonly<Record<string, Kind>> = {
  invoice: 'invoice',
  faktura: 'invoice',
  rechnung: 'invoice',
  customer: 'customer',
  kunde: 'customer',
  project: 'project',
  prosjekt: 'project',
  projekt: 'project',
  voucher: 'voucher',
  bilag: 'voucher',
  beleg: 'voucher',
};

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Undefined where an address names no record. */
export function readQuery(text: string): Query | undefined {
  const typed = text.trim();
  if (/^https?:\/\//i.test(typed) && URL.canParse(typed)) return readAddress(new URL(typed));
  const [, word = '', rest = ''] = /^([a-zæøå]+)\s*(?::\s*(?=.)|\s(?=\d+$))(.+)$/i.exec(typed) ?? [];
  const kind = kindOf(word);
  return kind ? asQuery([kind], rest.trim()) : asQuery(kinds, typed);
}

/** Neither vendor documents the addresses of its pages: the last id in it counts, and the last word before that names a kind. */
function readAddress({ pathname, search, hash }: URL): Query | undefined {
  const parts = decodeURIComponent(`${pathname}/${search}/${hash}`).split(/[/?#&=]+/);
  const last = parts.findLastIndex((part) => /^\d+$/.test(part) || guid.test(part));
  const value = parts[last];
  if (value === undefined) return undefined;
  const kind = parts
    .slice(0, last)
    .map(kindOf)
    .findLast((each) => each !== undefined);
  return asQuery(kind ? [kind] : kinds, value);
}

function kindOf(word: string): Kind | undefined {
  const plain = word.toLowerCase();
  return kindWords[plain] ?? kindWords[plain.replace(/(s|er|r|e)$/, '')];
}

function asQuery(of: readonly Kind[], value: string): Query {
  if (/^\d{4}-\d{2}-\d{2}\/\d+$/.test(value)) return { kinds: ['voucher'], value, form: 'day-and-number' };
  if (/^\d+$/.test(value)) return { kinds: of, value, form: 'number' };
  return { kinds: of, value, form: guid.test(value) ? 'guid' : 'text' };
}
