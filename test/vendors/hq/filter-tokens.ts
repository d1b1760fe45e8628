import { badQuery } from './refusal.ts';

export type Token =
  | { kind: 'value'; value: string | number | boolean | null }
  | { kind: 'instant'; milliseconds: number }
  | { kind: 'word'; text: string }
  | { kind: 'mark'; text: string };

const iso = String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?`;
const pattern = new RegExp(
  [
    String.raw`\s+`,
    `datetime'(?<typed>${iso})'`,
    `(?<bare>${iso})`,
    String.raw`'(?<text>(?:[^']|'')*)'`,
    String.raw`(?<number>-?\d+(?:\.\d+)?)(?!\w)`,
    String.raw`(?<word>[A-Za-z]\w*(?:/\w+)*)`,
    String.raw`(?<mark>[(),:])`,
  ].join('|'),
  'y',
);

/** Dates may be bare (documented for v1, seen for v2) or `datetime'...'` (documented for v2). */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < source.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(source);
    if (!match) throw badQuery(`Syntax error at position ${at} in '${source}'.`);
    const token = tokenOf(match.groups ?? {});
    if (token) tokens.push(token);
  }
  return tokens;
}

const constants = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function tokenOf({ typed, bare, text, number, word, mark }: Record<string, string | undefined>) {
  const instant = typed ?? bare;
  if (instant !== undefined) return { kind: 'instant', milliseconds: readInstant(instant) } as const;
  if (text !== undefined) return { kind: 'value', value: text.replaceAll("''", "'") } as const;
  if (number !== undefined) return { kind: 'value', value: Number(number) } as const;
  if (word !== undefined) {
    const constant = constants.get(word);
    return constant === undefined
      ? ({ kind: 'word', text: word } as const)
      : ({ kind: 'value', value: constant } as const);
  }
  return mark === undefined ? undefined : ({ kind: 'mark', text: mark } as const);
}

/** Epoch milliseconds; a text without a zone is read as it stands. */
export function readInstant(text: string): number {
  const isZoned = /(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  return Date.parse(isZoned || !text.includes('T') ? text : `${text}Z`);
}
